// SPDX-License-Identifier: EUPL-1.2

import Casework
import Foundation
import Storage

/// A fault that a command did not foresee, told like the others: one Dutch sentence and a status, not the words of a
/// library.
struct Fault {
    let sentence: String
    /// 74: reading or writing did not succeed; 70: something inside does not fit; 78: the program cannot start like this.
    let status: Int32

    /// Nothing for what is no fault: the help that was asked for, or a status that a command chose itself.
    init?(_ error: any Error) {
        switch error {
        case let problem as Compose.Problem: self.init(problem.description, 78)
        case let failure as StorageError: self.init(storage: failure)
        case let failure as TransactionFailure<StorageError>: self.init(storage: failure.storageError)
        case OfficeFailure.storage(let failure): self.init(storage: failure)
        case let failure as OfficeFailure:
            self.init("Dit is niet gelukt, want wat er in de database staat past niet (\(failure.kind)).", 70)
        case let failure as CocoaError:
            let path = failure.filePath ?? failure.url?.path
            self.init("Het lezen of schrijven van \(path ?? "een bestand") is niet gelukt.", 74)
        case is POSIXError: self.init("Het lezen of schrijven van een bestand is niet gelukt.", 74)
        default: return nil
        }
    }

    private init(_ sentence: String, _ status: Int32) {
        self.sentence = sentence
        self.status = status
    }

    private init(storage failure: StorageError) {
        self.init("De database kan niet worden gelezen of geschreven (\(failure)).", 74)
    }
}
