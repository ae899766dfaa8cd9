#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How the program ends: the one place where exit codes are decided.
enum ExitStatus: Int32 {
    case fine = 0
    /// The group has errors; with `--strict`, or warnings.
    case findings = 1
    /// Arguments that make no sense, a folder that can't be read, a file that can't be written.
    case couldNotWork = 2
    /// Called by git for a merge that could not even be left to people. Up to 128 git reads as conflicts that stand in
    /// the file.
    case couldNotMerge = 129

    /// Ends the process.
    func exit() -> Never {
        #if canImport(Glibc)
            Glibc.exit(rawValue)
        #elseif canImport(Musl)
            Musl.exit(rawValue)
        #else
            Darwin.exit(rawValue)
        #endif
    }
}
