// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/coach.h"

#include "common/coach/advice.h"
#include "common/coach/completeness.h"
#include "common/coach/shouting.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <map>

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

} // namespace

Result<Coach> Coach::open(const QString &folder, const Glossary &glossary,
                          const CoachPolicy &policy)
{
    Coach coach;
    coach.m_policy = policy;
    for (const Language language : allLanguages) {
        auto book = readBook(u"%1/%2.json"_s.arg(folder, toString(language)));
        if (!book)
            return book.error();
        glossary.addTo(book->jargon, language);
        coach.m_books.insert(language, *book);
    }
    return coach;
}

const RuleBook &Coach::rulesOf(Language language) const
{
    return *m_books.constFind(language);
}

void Coach::checkWords(const Notice &notice, const FoldedVersion &version, const RuleBook &book,
                       QList<Finding> &into) const
{
    for (const FoldedVersion::Field &field : version.fields) {
        std::multimap<qsizetype, Finding> found; // by place, then in the order of the rules
        const auto take = [&](CoachRule rule, const QList<PatternSet::Match> &matches) {
            for (const PatternSet::Match &match : matches)
                found.emplace(field.text.inOriginal(match.range).start,
                              findingFor(rule, field, match, book));
        };
        take(CoachRule::Jargon, plainedWords(field.text, notice, version.tag, book));
        take(CoachRule::Blame, book.patterns[CoachRule::Blame].matches(field.text));
        take(CoachRule::OverPromise, book.patterns[CoachRule::OverPromise].matches(field.text));
        take(CoachRule::HourInText, writtenHours(field.text, notice, book));
        take(CoachRule::Shouting, shoutedWords(field.text, book));
        for (const Range &sentence : book.readability.longSentences(field.text, book.language))
            take(CoachRule::LongSentence, {{sentence, {}}});
        for (const auto &[place, finding] : found)
            into.append(finding);
    }
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

QList<Finding> Coach::check(const Notice &notice) const
{
    QList<Finding> findings;
    for (auto text = notice.text.begin(); text != notice.text.end(); ++text) {
        const auto language = languageFromString(text.key());
        if (!language)
            continue;
        const FoldedVersion version(text.key(), text.value());
        checkWords(notice, version, rulesOf(*language), findings);
        checkCompleteness(notice, version, rulesOf(*language), findings);
    }
    findings.removeIf(
        [this](const Finding &finding) { return m_policy.off.contains(finding.rule); });
    return findings;
}

} // namespace foghorn
