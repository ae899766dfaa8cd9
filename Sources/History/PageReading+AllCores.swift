import Parallel

extension PageReading {
    /// Reads pages on all cores while they come.
    ///
    /// - Parameters:
    ///   - beginning: what each core begins with.
    ///   - paths: where the pages lie.
    ///   - give: hands over one page after another; no bytes of one that is too large.
    /// - Returns: what they state, together, and what came of giving.
    static func all<Given: Sendable>(
        from beginning: PageReading,
        at paths: BlobPaths,
        giving give: @Sendable (_ read: (PageBlob, [UInt8]?) -> Void) -> Given
    ) -> (readings: [PageReading], given: Given) {
        let (readings, given) = onAllCores(as: beginning) { add in
            var run = PageRun()
            let given = withoutActuallyEscaping(give) { give in
                give { page, bytes in
                    if run.isWhole(before: page.page) {
                        add(run)
                        run = PageRun()
                    }
                    run.add(page, bytes)
                }
            }
            add(run)
            return given
        } _: { (reading: inout PageReading, run: PageRun) in
            run.read(by: &reading, at: paths)
        }
        return (readings, given)
    }
}
