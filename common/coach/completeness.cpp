// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/completeness.h"

#include "common/coach/ascii.h"
#include "common/model/lifecycle.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

/** Half an hour: how long people wait before they need another way (advice 30 of the field). */
constexpr std::chrono::minutes longOutage{30};

/** Reads one version with its notice; each function answers one question of a reader. */
class Told
{
public:
    Told(const Notice &notice, const FoldedVersion &version, const RuleBook &book)
        : m_notice(notice), m_version(version), m_book(book)
    {
    }

    bool what() const
    {
        if (saysSomething("headline"_L1) || saysSomething("impact"_L1) ||
            saysSomething("affected"_L1))
            return true;
        return !m_notice.services.isEmpty() && m_version.has("impact"_L1);
    }
    bool who() const
    {
        return m_version.has("affected"_L1) || isAimed() || tells(Tell::Who) || tells(Tell::Where);
    }
    bool when() const { return m_notice.startsAt.has_value() || tells(Tell::When); }
    bool where() const { return isAimedAtPlaces() || tells(Tell::Where) || affectedNamesOnly(); }
    bool why() const
    {
        return m_version.has("cause"_L1) || m_version.has("purpose"_L1) ||
               m_version.has("benefit"_L1) || tells(Tell::Why);
    }
    bool action() const
    {
        return m_version.has("actions[0].text"_L1) || m_version.has("workaround"_L1) ||
               tells(Tell::Action);
    }
    bool workaround() const { return m_version.has("workaround"_L1) || tells(Tell::Workaround); }
    bool apology() const { return tells(Tell::Apology); }
    bool thanks() const { return tells(Tell::Thanks); }

private:
    bool tells(Tell tell) const { return m_version.tells(m_book.tells[tell]); }

    /** A word that is no general one ("there is a problem with the system"), or a blank to fill. */
    bool saysSomething(QLatin1StringView member) const
    {
        const FoldedText *text = m_version.find(member);
        if (!text)
            return false;
        const auto isTelling = [this, text](const Range &word) {
            const QByteArray letters = text->lower().sliced(word.start, word.length);
            return letters.size() > 1 && isLetter(letters.at(0)) && !m_book.vague.contains(letters);
        };
        return text->original().contains(u"{{") ||
               std::any_of(text->words().begin(), text->words().end(), isTelling);
    }
    bool isAimed() const
    {
        return !m_notice.audience.everyone && !m_notice.audience.include.isEmpty();
    }
    bool isAimedAtPlaces() const
    {
        const auto &elements = m_notice.audience.include;
        return isAimed() && std::all_of(elements.begin(), elements.end(), [](const auto &element) {
                   return !element.site.isEmpty() || !element.host.isEmpty() ||
                          !element.network.isEmpty();
               });
    }
    /** "Lyon and Madrid": every longer word of `affected` has a capital, so they are names. */
    bool affectedNamesOnly() const
    {
        const FoldedText *text = m_version.find("affected"_L1);
        return text &&
               std::all_of(text->words().begin(), text->words().end(), [text](const Range &word) {
                   return word.length < 4 || isCapital(text->cased().at(word.start)) ||
                          isDigit(text->lower().at(word.start));
               });
    }

    const Notice &m_notice;
    const FoldedVersion &m_version;
    const RuleBook &m_book;
};

/** What a living incident or maintenance owes its readers. */
QList<CoachRule> untoldWhileLive(const Notice &notice, const Told &told)
{
    QList<CoachRule> missing;
    const auto need = [&missing](bool isTold, CoachRule rule) {
        if (!isTold)
            missing.append(rule);
    };
    const bool incident = notice.kind == NoticeKind::Incident;
    need(told.who(), CoachRule::MissingWho);
    need(told.when(), CoachRule::MissingWhen);
    need(told.where(), CoachRule::MissingWhere);
    need(told.why(), CoachRule::MissingWhy);
    need(told.action(), CoachRule::NoAction);
    if (incident && isLongOutage(notice))
        need(told.workaround(), CoachRule::NoWorkaround);
    return missing;
}

} // namespace

bool isLongOutage(const Notice &notice)
{
    if (notice.kind != NoticeKind::Incident || !notice.startsAt)
        return false;
    std::optional<Instant> last = notice.nextUpdateAt;
    if (notice.restoration) {
        const auto back =
            notice.restoration->until ? notice.restoration->until : notice.restoration->at;
        last = std::max(last, back); // nothing is before anything
    }
    return last && *last - *notice.startsAt > longOutage;
}

QList<CoachRule> untold(const Notice &notice, const FoldedVersion &version, const RuleBook &book)
{
    if (notice.phase == Phase::Cancelled)
        return {};
    const Told told(notice, version, book);
    QList<CoachRule> missing;
    if (!told.what())
        missing.append(CoachRule::MissingWhat);
    if (notice.kind == NoticeKind::Announcement) {
        if (notice.severity >= Severity::Major && !isEnding(notice.phase) && !told.action())
            missing.append(CoachRule::NoAction);
        return missing;
    }
    if (!isEnding(notice.phase))
        missing += untoldWhileLive(notice, told);
    else if (!told.thanks())
        missing.append(CoachRule::NoThanks);
    if (notice.kind == NoticeKind::Incident && notice.severity > Severity::Info && !told.apology())
        missing.append(CoachRule::NoApology);
    return missing;
}

} // namespace foghorn
