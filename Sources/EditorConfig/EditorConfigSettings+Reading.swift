import CEditorConfig

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension EditorConfigSettings {
    /// Asks the reference implementation what holds for a file: the nearest `.editorconfig` first, then those of the
    /// folders above, up to one that calls itself the root.
    ///
    /// - Parameter path: absolute; there need be no file.
    package init(for path: String) throws(EditorConfigFailure) {
        try Self.refuseOddFiles(above: path)
        guard let handle = editorconfig_handle_init() else { throw .other(reason: "memory") }
        defer { editorconfig_handle_destroy(handle) }
        let code = editorconfig_parse(path, handle)
        guard code == 0 else { throw Self.failure(code, handle) }
        self.init()
        for number in 0..<editorconfig_handle_get_name_value_count(handle) {
            var name: UnsafePointer<CChar>?
            var value: UnsafePointer<CChar>?
            editorconfig_handle_get_name_value(handle, number, &name, &value)
            guard let name, let value else { continue }
            set(String(cString: name).lowercased(), to: String(cString: value).lowercased())
        }
    }

    /// What is none of these names, or no value of theirs, says nothing.
    private mutating func set(_ name: String, to value: String) {
        switch name {
        case "charset": charset = Charset(rawValue: value)
        case "end_of_line": endOfLine = EndOfLine(rawValue: value)
        case "insert_final_newline": insertsFinalNewline = Self.truth(value)
        case "trim_trailing_whitespace": trimsTrailingWhitespace = Self.truth(value)
        default: break
        }
    }

    private static func truth(_ value: String) -> Bool? {
        switch value {
        case "true": true
        case "false": false
        default: nil
        }
    }

    /// The library opens whatever has the name, and a pipe would keep it waiting.
    private static func refuseOddFiles(above path: String) throws(EditorConfigFailure) {
        var folder = Substring(path)
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            var status = stat()
            let file = folder + "/.editorconfig"
            if stat(String(file), &status) == 0, status.st_mode & S_IFMT != S_IFREG { throw .notAFile(String(file)) }
        }
    }

    private static func failure(_ code: Int32, _ handle: editorconfig_handle) -> EditorConfigFailure {
        if code > 0, let file = editorconfig_handle_get_err_file(handle) {
            return .line(Int(code), file: String(cString: file))
        }
        return .other(reason: editorconfig_get_error_msg(code).map { String(cString: $0) } ?? "\(code)")
    }
}
