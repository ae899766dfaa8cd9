/// Numbers of commits or blobs by their ids.
///
/// An id is a hash already: a dictionary would take most of its time to hash it once more.
package struct ObjectNumbers: Sendable {
    private var entries: [(id: ObjectID, number: Int)] = []
    /// Which of the entries lies there, counted from 1; 0 where none does. At most half of them are taken.
    private var slots: [UInt32]
    /// Nobody can make up ids that meet in one slot without knowing it.
    private let seed = UInt64.random(in: .min ... .max) | 1

    package init(minimumCapacity: Int = 0) {
        entries.reserveCapacity(minimumCapacity)
        slots = [UInt32](repeating: 0, count: Self.size(for: minimumCapacity))
    }

    /// The number that an id was given last.
    package subscript(id: ObjectID) -> Int? {
        let entry = slots[slot(of: id)]
        return entry == 0 ? nil : entries[Int(entry) - 1].number
    }

    /// Gives an id a number, instead of the one that it had.
    package mutating func set(_ number: Int, for id: ObjectID) {
        let slot = slot(of: id)
        guard slots[slot] == 0 else {
            entries[Int(slots[slot]) - 1].number = number
            return
        }
        entries.append((id, number))
        slots[slot] = UInt32(entries.count)
        if entries.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: Self.size(for: slots.count))
        for index in entries.indices { slots[slot(of: entries[index].id)] = UInt32(index + 1) }
    }

    /// Where an id lies, or would lie.
    private func slot(of id: ObjectID) -> Int {
        // Of a product, the uppermost bits hang on all others: as many as there are in the number of a slot.
        var slot = Int((id.firstBits &* seed) >> (slots.count.leadingZeroBitCount + 1))
        while slots[slot] != 0, entries[Int(slots[slot]) - 1].id != id { slot = (slot + 1) % slots.count }
        return slot
    }

    /// The first power of two that is twice a count or more, and 16 at least.
    private static func size(for count: Int) -> Int {
        var size = 16
        while size < count * 2 { size *= 2 }
        return size
    }
}
