// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Dossiers
import Persistence
public import Storage

/// Where effects meet rules: everything that pages and commands can do with a school's worries and dossiers.
///
/// Reading, opening, folding and deciding happen on a snapshot; one short write transaction checks again and appends.
public struct Office: Sendable {
    /// The small effects.
    public let world: World
    /// The calendar that terms are counted on.
    public let calendar: DutchCalendar
    /// The protocols there are.
    public let shelf: ProtocolShelf
    /// Previews of school files that wait for a yes.
    public let imports = PendingImports()
    /// New recovery sheets that wait until they are on paper.
    public let sheets = PendingSheets()
    /// The set-up of the first school, when the program was started for that.
    public let setUp = SetUpDesk()
    let engine: any StorageEngine
    let server: ServerKeys

    /// Makes an office on a database.
    public init(
        world: World, engine: any StorageEngine, server: ServerKeys, shelf: ProtocolShelf,
        calendar: DutchCalendar = .shipped
    ) {
        self.world = world
        self.engine = engine
        self.server = server
        self.shelf = shelf
        self.calendar = calendar
    }

    /// Runs a body on one snapshot of the database.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        do {
            return try await engine.read(body)
        } catch {
            throw Office.plain(error)
        }
    }

    /// Runs a body in one write transaction; when this returns, it is on the disk.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        do {
            return try await engine.write(body)
        } catch {
            throw Office.plain(error)
        }
    }

    private static func plain(_ failure: TransactionFailure<any Error>) -> any Error {
        switch failure {
        case .storage(let error): OfficeFailure.storage(error)
        case .body(let error as StorageError): OfficeFailure.storage(error)
        case .body(let error): error
        }
    }
}

extension Office {
    /// The protocol that the public page shows: that of the only school, or nothing.
    public func publicProtocol() async throws -> ShelvedProtocol? {
        let schools = try await read { transaction in try Schools.all(in: transaction) }
        guard let school = schools.first else { return shelf.all.first }
        return shelf.find(school.protocolID, version: Int(school.protocolVersion) ?? 0)
    }
}
