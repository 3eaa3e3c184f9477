// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Asking for a passphrase where nobody reads along: never as an argument, never from the environment.
enum Passphrases {
    /// Reads one line, from a descriptor or from the terminal without showing it.
    static func read(from descriptor: Int32?, for mail: String) throws -> String {
        if let descriptor {
            let bytes =
                try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).read(upToCount: 4096) ?? Data()
            return line(String(decoding: bytes, as: UTF8.self))
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
        return line(readLine(strippingNewline: true) ?? "")
    }

    /// Reads passphrases from a descriptor, one a line.
    static func lines(from descriptor: Int32) throws -> [String] {
        let bytes = try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd() ?? Data()
        return String(decoding: bytes.prefix(64 * 1024), as: UTF8.self).split(whereSeparator: \.isNewline)
            .map(String.init)
    }

    private static func line(_ text: String) -> String {
        String(text.prefix { !$0.isNewline })
    }
}
