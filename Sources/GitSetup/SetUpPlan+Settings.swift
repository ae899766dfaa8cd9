import Git
import Logbook

extension SetUpPlan {
    mutating func addSettings(_ sections: [SettingSection]) throws(SetUpFailure) {
        let all = try Self.ofGit { () throws(GitFailure) in try clone.settings() }
        for section in sections {
            let lead = section.key(of: section.lead)
            if let other = all[lead], !other.hasSuffix(SettingSection.signature) {
                remarks.append(Self.keeping(lead, other))
                continue
            }
            for setting in section.settings {
                let key = section.key(of: setting)
                guard all[key] != setting.value else { continue }
                if let other = all[key], !setting.isOwn(other) {
                    remarks.append(Self.keeping(key, other))
                    continue
                }
                add(
                    Localized(
                        fr: "Réglage de git \(key) : \(setting.purpose.french).",
                        en: "Setting of git \(key): \(setting.purpose.english)."
                    ),
                    .set(key: key, value: setting.value)
                )
            }
        }
    }

    mutating func takeAwaySettings(_ sections: [SettingSection]) throws(SetUpFailure) {
        let own = try Self.ofGit { () throws(GitFailure) in try clone.ownSettings() }
        for section in sections {
            let lead = section.key(of: section.lead)
            guard let command = own[lead] else { continue }
            guard command.hasSuffix(SettingSection.signature) else {
                remarks.append(Self.keeping(lead, command))
                continue
            }
            for setting in section.settings.reversed() {
                let key = section.key(of: setting)
                guard key == lead || own[key] == setting.value else { continue }
                add(
                    Localized(fr: "Réglage de git \(key) retiré.", en: "Setting of git \(key) taken away."),
                    .unset(key: key, section: section.name)
                )
            }
        }
    }

    private static func keeping(_ key: String, _ value: String) -> Localized<String> {
        Localized(
            fr: "Le réglage de git \(key) a déjà une valeur (\(value)) : je la garde.",
            en: "The setting of git \(key) has a value already (\(value)): I keep it."
        )
    }
}
