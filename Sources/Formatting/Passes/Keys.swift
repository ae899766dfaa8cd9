import FrontMatter
import Lexicon
import Logbook
import Reading
import SourceText

extension Page {
    /// Keys of the front matter in the lexicon's spelling; unknown keys, members' ids and rules stay as they are.
    func keyEdits(in language: Language) -> [Edit] {
        let top = frontMatter.pairs
        switch content {
        case .group:
            let members = innerMappings(of: .members, in: top)
            let cycles = innerMappings(of: .cycles, in: top)
            return edits(of: top, knowing: Key.ofGroup, language) + edits(of: members, knowing: Key.ofMember, language)
                + edits(of: cycles, knowing: Key.ofCycle, language)
        case .session:
            let consultations = mappings(listedUnder: .consultations, in: top)
            return edits(of: top, knowing: Key.ofSession, language)
                + edits(of: consultations, knowing: Key.ofConsultation, language)
        case .entry:
            return edits(of: top, knowing: Key.ofEntry, language)
        }
    }

    private func edits(of pairs: [MarkedPair], knowing known: Set<Key>, _ language: Language) -> [Edit] {
        pairs.compactMap { pair in
            guard let key = Vocabulary.key(pair.key.text), known.contains(key),
                let spelling = Vocabulary.spelling(ofKey: pair.key.text, preferring: language)
            else { return nil }
            return edit(pair.key.range, spelling)
        }
    }

    private func values(of key: Key, in pairs: [MarkedPair]) -> [MarkedNode] {
        pairs.filter { Vocabulary.key($0.key.text) == key }.map(\.value)
    }

    /// The pairs of `alice: { nom: … }` and of `- alice: { nom: … }`.
    private func innerMappings(of key: Key, in pairs: [MarkedPair]) -> [MarkedPair] {
        values(of: key, in: pairs).flatMap { value in
            [value].flatMap(\.pairs) + value.elements.flatMap(\.pairs)
        }.flatMap(\.value.pairs)
    }

    private func mappings(listedUnder key: Key, in pairs: [MarkedPair]) -> [MarkedPair] {
        values(of: key, in: pairs).flatMap(\.elements).flatMap(\.pairs)
    }
}

extension MarkedNode {
    /// The pairs of a mapping.
    var pairs: [MarkedPair] {
        switch self {
        case .mapping(let pairs, _): pairs
        case .scalar, .sequence: []
        }
    }

    /// The nodes of a list.
    var elements: [MarkedNode] {
        switch self {
        case .sequence(let nodes, _): nodes
        case .scalar, .mapping: []
        }
    }
}
