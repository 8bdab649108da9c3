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
    using Found = std::multimap<qsizetype, Finding>; // by place, then in the order of the rules
    std::vector<Found> found(size_t(version.fields.size()));
    // Rule by rule, not field by field: the compiled patterns of one rule fill the processor's cache.
    const auto ask = [&](CoachRule rule, const auto &matchesOf) {
        for (qsizetype i = 0; i < version.fields.size(); ++i) {
            const FoldedVersion::Field &field = version.fields.at(i);
            for (const PatternSet::Match &match : matchesOf(field.text))
                found[size_t(i)].emplace(field.text.inOriginal(match.range).start,
                                         findingFor(rule, field, match, book));
        }
    };
    ask(CoachRule::Jargon,
        [&](const FoldedText &text) { return plainedWords(text, notice, version.tag, book); });
    for (const CoachRule rule : {CoachRule::Blame, CoachRule::OverPromise})
        ask(rule, [&](const FoldedText &text) { return book.patterns[rule].matches(text); });
    ask(CoachRule::HourInText,
        [&](const FoldedText &text) { return writtenHours(text, notice, book); });
    ask(CoachRule::Shouting, [&](const FoldedText &text) { return shoutedWords(text, book); });
    ask(CoachRule::LongSentence, [&](const FoldedText &text) {
        QList<PatternSet::Match> long_;
        for (const Range &sentence : book.readability.longSentences(text, book.language))
            long_.append({sentence, {}});
        return long_;
    });
    for (const Found &field : found) {
        for (const auto &[place, finding] : field)
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
