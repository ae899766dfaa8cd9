import Lexicon
import Links
package import Logbook
package import SourceText

/// Something of a group that can be gone to by name.
package struct GroupSymbol: Hashable, Sendable {
    package let subject: Subject
    /// What it is called: `S3-A1 Lister les tâches`.
    package let name: String
    /// Where it belongs: the séance of an action, the day of a séance; empty where nothing is to be added.
    package let context: String
    package let place: Place
}

extension GroupMap {
    /// The séances, actions, members and cycles that a query finds: every word of it stands in the name, whatever the
    /// case and accents. An empty query finds them all.
    package func symbols(matching query: String, in language: Language) -> [GroupSymbol] {
        let words = Folding.fold(query).split(separator: " ")
        return allSymbols(in: language).filter { symbol in
            let name = Folding.fold(symbol.name + " " + symbol.context)
            return words.allSatisfy { name.contains($0) }
        }
    }

    private func allSymbols(in language: Language) -> [GroupSymbol] {
        sessionSymbols(in: language) + actionSymbols + memberSymbols + cycleSymbols
    }

    private func sessionSymbols(in language: Language) -> [GroupSymbol] {
        group.sessions.map { session in
            let topics = session.consultations.compactMap(\.topic?.value)
            let title = topics.isEmpty ? session.title : topics.joined(separator: " · ")
            return GroupSymbol(
                subject: .session(session.id.value),
                name: [session.id.value.description, title].compactMap { $0 }.joined(separator: " "),
                context: session.date?.value.written(in: language) ?? "",
                place: Place(session.file, group[session.file].insideQuotes(session.id.place.range))
            )
        }
    }

    private var actionSymbols: [GroupSymbol] {
        links.lives.map { life in
            GroupSymbol(
                subject: .action(life.id),
                name: "\(life.id) \(life.action.title)",
                context: life.owner.map(name) ?? "",
                place: Place(life.action.place.file, life.action.headline)
            )
        }
    }

    private var memberSymbols: [GroupSymbol] {
        group.members.map { member in
            GroupSymbol(
                subject: .member(member.id),
                name: member.name,
                context: ([member.id.description] + member.aliases.map(\.value)).joined(separator: ", "),
                place: Place(member.place.file, group[member.place.file].insideQuotes(member.place.range))
            )
        }
    }

    private var cycleSymbols: [GroupSymbol] {
        group.cycles.map { cycle in
            GroupSymbol(
                subject: .cycle(cycle.id),
                name: [cycle.id.description, cycle.title].compactMap { $0 }.joined(separator: " "),
                context: "",
                place: cycle.place
            )
        }
    }
}
