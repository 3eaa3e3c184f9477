// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Asking for a passphrase where nobody reads along: never as an argument, never from the environment.
enum Passphrases {
    /// Reads the passphrase: from a descriptor, where the code may stand on the next line, or from the terminal without
    /// showing it.
    static func read(from descriptor: Int32?, for mail: String) throws -> [String] {
        if let descriptor {
            let bytes =
                try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).read(upToCount: 4096) ?? Data()
            return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        }
        FileHandle.standardError.write(Data("Wachtzin van \(mail): ".utf8))
        var before = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
        if isTerminal {
            var silent = before
            silent.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSANOW, &silent)
        }
        defer {
            if isTerminal { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
            FileHandle.standardError.write(Data("\n".utf8))
        }
        return [readLine(strippingNewline: true) ?? ""]
    }

    /// Reads the code of the app from the terminal; it is no secret for longer than half a minute.
    static func readCode() -> String {
        FileHandle.standardError.write(Data("Code van de tweede stap: ".utf8))
        return readLine(strippingNewline: true) ?? ""
    }

    /// Whether something stands behind a descriptor. To be asked before anything else is opened, which could get its
    /// number.
    static func isOpen(_ descriptor: Int32) -> Bool { fcntl(descriptor, F_GETFD) != -1 }

    /// Reads passphrases from a descriptor, one a line.
    static func lines(from descriptor: Int32) throws -> [String] {
        let bytes = try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd() ?? Data()
        return String(decoding: bytes.prefix(64 * 1024), as: UTF8.self).split(whereSeparator: \.isNewline)
            .map(String.init)
    }
}
