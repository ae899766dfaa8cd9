import Foundation

extension Bench {
    /// `carnet history` over 5,000 commits of 200 files against git: its log twice, and every blob once.
    func tellingHistory() throws {
        let repository = folder + "/history"
        try makeHistory(in: repository)
        let git = ["git", "-C", repository, "-c", "core.quotePath=false"]
        let blobs = folder + "/history-blobs"
        let results = try medians(
            of: [
                Command(name: "history", arguments: [carnet, "history", "--group", repository]),
                Command(name: "git log", arguments: git + ["log", "--raw", "-z"]),
                Command(name: "git cat-file", arguments: git + ["cat-file", "--batch"], input: blobs),
            ],
            runs: runs
        )
        row("`history`, 5,000 commits of 200 files", results[0].wall, 2 * results[1].wall + results[2].wall)
        print("| … its peak memory | \(results[0].memory / 1_000_000) MB | | |")
    }

    /// The generated history and the ids of its blobs, made once and kept between runs.
    private func makeHistory(in repository: String) throws {
        guard !FileManager.default.fileExists(atPath: repository) else { return }
        let script = """
            set -e
            git init -q -b main "$1"
            "$2/generate-history" | git -C "$1" fast-import --quiet
            git -C "$1" checkout -q main
            git -C "$1" repack -a -d -f -q
            git -C "$1" log --raw --no-abbrev --no-renames --format= | cut -d' ' -f3,4 | tr ' ' '\\n' \
              | grep -v '^0*$' | sort -u > "$1-blobs"
            """
        _ = try Command(name: "generate-history", arguments: ["sh", "-c", script, "sh", repository, tools]).run()
    }
}
