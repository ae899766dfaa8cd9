import Lexicon

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension GroupFolder {
    /// The files of the group's templates folder (`modeles/`, `templates/`), in path order; links are left alone.
    package func templateFiles() -> [RawFile] {
        regularNames(in: "", type: .folder).filter(Self.isTemplatesFolder).flatMap { folder in
            regularNames(in: folder, type: .file).compactMap { name -> RawFile? in
                let file = folder + "/" + name
                guard Self.isTemplate(file) else { return nil }
                switch FolderWalk.bytes(of: path + "/" + file, in: AT_FDCWD, limit: ReadingLimits.sizeLimit) {
                case .success(let bytes): return RawFile(path: file, bytes: bytes)
                case .failure: return nil
                }
            }
        }
    }

    /// Whether a path relative to a group's folder is that of a template of the group's.
    package static func isTemplate(_ path: String) -> Bool {
        let components = path.split(separator: "/")
        guard components.count == 2, path.hasSuffix(".mustache") || path.hasSuffix(".css") else { return false }
        return isTemplatesFolder(String(components[0]))
    }

    private static func isTemplatesFolder(_ name: String) -> Bool {
        let folded = Folding.fold(name)
        return Words.all.contains { $0.templatesFolder.contains { Folding.fold($0) == folded } }
    }
}
