// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/coach.h"

#include "common/coach/advice.h"
#include "common/coach/completeness.h"
#include "common/coach/shouting.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <vector>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

Result<RuleBook> readBook(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1 cannot be read: %2"_s.arg(path, file.errorString())};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return Error{u"%1 is no JSON object: %2 at byte %3"_s.arg(path, error.errorString())
                         .arg(error.offset)};
    auto book = RuleBook::fromJson(document.object());
    if (!book)
        return Error{u"%1: %2"_s.arg(path, book.error().reason)};
    return book;
}

/** Advice on words looks at these beside the words: a change of one of them makes every text unread. */
QString whatWordsDependOn(const Notice &notice, const QTimeZone &author, const QString &tag)
{
    const auto text = [](const std::optional<Instant> &time) {
        return time ? QString::number(time->time_since_epoch().count()) : QString();
    };
    QStringList about{QString::number(int(notice.kind)), QString::fromLatin1(author.id()),
                      text(notice.startsAt), text(notice.endsAt)};
    if (notice.restoration)
        about << text(notice.restoration->at) << text(notice.restoration->until);
    for (const Service &service : notice.services)
        about << service.name.value(tag);
    return about.join(u'\n');
}

} // namespace

Result<Coach> Coach::open(const QString &folder, const Glossary &glossary,
                          const CoachPolicy &policy, const QList<Language> &languages)
{
    Coach coach;
    coach.m_policy = policy;
    for (const Language language : languages) {
        auto book = readBook(u"%1/%2.json"_s.arg(folder, toString(language)));
        if (!book)
            return book.error();
        glossary.addTo(book->jargon, language);
        coach.m_books.insert(language, *book);
    }
    return coach;
}

QList<Language> Coach::languagesOf(const Notice &notice)
{
    QList<Language> languages;
    for (const QString &tag : notice.text.keys()) {
        if (const auto language = languageFromString(tag);
            language && !languages.contains(*language))
            languages << *language;
    }
    return languages;
}

const RuleBook &Coach::rulesOf(Language language) const
{
    return *m_books.constFind(language);
}

QList<QList<Finding>> Coach::checkWords(const Notice &notice, const QTimeZone &author,
                                        const QString &tag, const RuleBook &book,
                                        const QList<FoldedVersion::Field> &fields) const
{
    using Found = std::multimap<qsizetype, Finding>; // by place, then in the order of the rules
    std::vector<Found> found(size_t(fields.size()));
    // Rule by rule, not field by field: the compiled patterns of one rule fill the processor's cache.
    const auto ask = [&](CoachRule rule, const auto &matchesOf) {
        if (m_policy.off.contains(rule))
            return;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const FoldedVersion::Field &field = fields.at(i);
            for (const PatternSet::Match &match : matchesOf(field.text))
                found[size_t(i)].emplace(field.text.inOriginal(match.range).start,
                                         findingFor(rule, field, match, book));
        }
    };
    ask(CoachRule::Jargon,
        [&](const FoldedText &text) { return plainedWords(text, notice, tag, book); });
    for (const CoachRule rule : {CoachRule::Blame, CoachRule::OverPromise})
        ask(rule, [&](const FoldedText &text) { return book.patterns[rule].matches(text); });
    ask(CoachRule::HourInText,
        [&](const FoldedText &text) { return writtenHours(text, notice, book, author); });
    ask(CoachRule::Shouting, [&](const FoldedText &text) { return shoutedWords(text, book); });
    ask(CoachRule::LongSentence, [&](const FoldedText &text) {
        QList<PatternSet::Match> tooLong;
        for (const Range &sentence : book.readability.longSentences(text, book.language))
            tooLong.append({sentence, {}});
        return tooLong;
    });
    QList<QList<Finding>> inOrder;
    for (const Found &field : found) {
        QList<Finding> findings;
        for (const auto &[place, finding] : field)
            findings.append(finding);
        inOrder.append(findings);
    }
    return inOrder;
}

/** Reads what is not known yet, tells all, and keeps no more than this version. */
void Coach::recall(const Notice &notice, const QTimeZone &author, const FoldedVersion &version,
                   const RuleBook &book, CoachMemory::Version &known, QList<Finding> &into) const
{
    QList<FoldedVersion::Field> unread;
    for (const FoldedVersion::Field &field : version.fields) {
        if (!known.texts.contains(field.text.original()))
            unread.append(field);
    }
    const auto read = checkWords(notice, author, version.tag, book, unread);
    for (qsizetype i = 0; i < unread.size(); ++i)
        known.texts.insert(unread.at(i).text.original(), {unread.at(i).text, read.at(i)});
    CoachMemory::Texts kept;
    for (const FoldedVersion::Field &field : version.fields) {
        const auto same = known.texts.constFind(field.text.original());
        for (Finding finding : same->words) {
            finding.field = field.path;
            into.append(finding);
        }
        kept.insert(same.key(), *same);
    }
    known.texts = kept;
}

void Coach::checkCompleteness(const Notice &notice, const FoldedVersion &version,
                              const RuleBook &book, QList<Finding> &into) const
{
    for (const CoachRule rule : untold(notice, version, book)) {
        const Finding finding = findingForMissing(rule, version, book);
        // The start is one value for all languages: saying it once is enough.
        const bool said = std::any_of(into.begin(), into.end(), [&finding](const Finding &other) {
            return finding.field == u"startsAt" && other.field == finding.field;
        });
        if (!said)
            into.append(finding);
    }
}

QList<Finding> Coach::check(const Notice &notice, const QTimeZone &author,
                            CoachMemory *memory) const
{
    CoachMemory fresh;
    CoachMemory &known = memory ? *memory : fresh;
    known.m_versions.removeIf(
        [&notice](const auto &version) { return !notice.text.contains(version.key()); });
    QList<Finding> findings;
    for (auto text = notice.text.begin(); text != notice.text.end(); ++text) {
        const auto language = languageFromString(text.key());
        if (!language || !m_books.contains(*language))
            continue;
        CoachMemory::Version &seen = known.m_versions[text.key()];
        if (const QString about = whatWordsDependOn(notice, author, text.key());
            seen.about != about)
            seen = {about, {}};
        const FoldedVersion version(text.key(), text.value(), [&seen](const QString &words) {
            const auto same = seen.texts.constFind(words);
            return same == seen.texts.cend() ? FoldedText(words) : same->text;
        });
        recall(notice, author, version, rulesOf(*language), seen, findings);
        checkCompleteness(notice, version, rulesOf(*language), findings);
    }
    findings.removeIf(
        [this](const Finding &finding) { return m_policy.off.contains(finding.rule); });
    return findings;
}

} // namespace foghorn
