import Paths

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Surroundings {
    /// This program's own path as it was called: a link that leads to it stays one, for what it leads to may change with
    /// the next version.
    var programPath: String? {
        let name = CommandLine.arguments.first ?? ""
        if name.contains("/") {
            return FilePath.resolvedFolder(name.hasPrefix("/") ? name : currentFolder + "/" + name)
        }
        let folders = (Self.variable("PATH") ?? "").split(separator: ":").map(String.init)
        return folders.map { ($0.hasPrefix("/") ? $0 : currentFolder + "/" + $0) + "/" + name }
            .first { access($0, X_OK) == 0 }
            .flatMap { FilePath.resolvedFolder($0) }
    }
}
