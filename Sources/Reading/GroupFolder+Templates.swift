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
        let folders = Set(Words.all.flatMap(\.templatesFolder).map(Folding.fold))
        return regularNames(in: "", type: .folder).filter { folders.contains(Folding.fold($0)) }.flatMap { folder in
            regularNames(in: folder, type: .file).compactMap { name -> RawFile? in
                guard name.hasSuffix(".mustache") || name.hasSuffix(".css") else { return nil }
                let file = folder + "/" + name
                switch FolderWalk.bytes(of: path + "/" + file, in: AT_FDCWD, limit: ReadingLimits.sizeLimit) {
                case .success(let bytes): return RawFile(path: file, bytes: bytes)
                case .failure: return nil
                }
            }
        }
    }
}
