// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/coach/advice.h"

#include "common/coach/ascii.h"
#include "common/coach/spoken_hour.h"

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView memberFor(CoachRule rule)
{
    switch (rule) {
    case CoachRule::MissingWhat: return "headline"_L1;
    case CoachRule::MissingWho:
    case CoachRule::MissingWhere: return "affected"_L1;
    case CoachRule::MissingWhy: return "cause"_L1;
    case CoachRule::NoAction: return "actions"_L1;
    case CoachRule::NoWorkaround: return "workaround"_L1;
    default: return "closing"_L1;
    }
}

/** Sound decides in English: "an update", but "a user". Capitals that are spelled are beyond this. */
bool soundsOpen(QStringView word)
{
    return !word.isEmpty() && u"aeiouAEIOU"_s.contains(word.front()) &&
           !word.startsWith(u"us", Qt::CaseInsensitive) &&
           !word.startsWith(u"uni", Qt::CaseInsensitive);
}

/** "an endpoint" becomes "a device": the article is marked along where it would no longer fit. */
void fitArticle(const FoldedText &text, PatternSet::Match &match)
{
    const QByteArrayView before = QByteArrayView(text.lower()).first(match.range.start);
    const auto endsWith = [before](const QByteArray &article) {
        return before == article || before.endsWith(' ' + article);
    };
    const bool a = endsWith("a ");
    const bool an = endsWith("an ");
    const bool open = soundsOpen(*match.replacement);
    if ((!a && !an) || open == an)
        return;
    const qsizetype start = match.range.start - (a ? 2 : 3);
    const bool capital = isCapital(text.cased().at(start));
    match.replacement = (open ? u"an "_s : u"a "_s) + *match.replacement;
    if (capital)
        match.replacement->replace(0, 1, u'A');
    match.range = {start, match.range.end() - start};
}

/** A substitute takes the capital of the words it stands for; of an acronym only where a sentence begins. */
QString withCapitalOf(const FoldedText &text, const Range &range, QString substitute)
{
    const QByteArray &cased = text.cased();
    const bool capital = isCapital(cased.at(range.start));
    const bool acronym = range.length > 1 && isCapital(cased.at(range.start + 1));
    const bool begins = text.sentenceAt(range.start).start == range.start;
    if (capital && (begins || !acronym) && !substitute.isEmpty())
        substitute[0] = substitute.at(0).toUpper();
    return substitute;
}

/** The organisation's own name for a service is a name, whatever words are in it. */
bool isInServiceName(const FoldedText &text, const Range &range, const Notice &notice,
                     const QString &tag)
{
    return std::any_of(notice.services.begin(), notice.services.end(), [&](const Service &service) {
        const QByteArray name = withoutAccents(service.name.value(tag)).toLower();
        if (name.isEmpty())
            return false;
        for (qsizetype at = text.lower().indexOf(name); at >= 0;
             at = text.lower().indexOf(name, at + 1)) {
            if (at <= range.start && at + name.size() >= range.end())
                return true;
        }
        return false;
    });
}

/** What stands before a place since the last comma, semicolon, colon or bracket of its sentence. */
Range clauseBefore(const FoldedText &text, const Range &sentence, qsizetype place)
{
    qsizetype start = place;
    while (start > sentence.start && !QByteArrayView(",;:(").contains(text.lower().at(start - 1)))
        --start;
    return {start, place - start};
}

} // namespace

Finding findingFor(CoachRule rule, const FoldedVersion::Field &field,
                   const PatternSet::Match &match, const RuleBook &book)
{
    const Range place = field.text.inOriginal(match.range);
    QString why = book.why.value(rule);
    const QString words = field.text.originalWords(match.range);
    if (why.contains(u"%2"_s)) // one call: the words themselves may hold a %2
        why = why.arg(words, match.replacement.value_or(QString()));
    else if (why.contains(u"%1"_s))
        why = why.arg(words);
    return {rule, field.path, place.start, place.length, why, match.replacement};
}

Finding findingForMissing(CoachRule rule, const FoldedVersion &version, const RuleBook &book)
{
    Finding finding;
    finding.rule = rule;
    finding.field =
        rule == CoachRule::MissingWhen ? u"startsAt"_s : version.pathOf(memberFor(rule));
    finding.why = book.why.value(rule);
    const QString say = book.say.value(rule);
    if (!say.isEmpty() && !version.has(memberFor(rule)))
        finding.replacement = say;
    return finding;
}

QList<PatternSet::Match> plainedWords(const FoldedText &text, const Notice &notice,
                                      const QString &tag, const RuleBook &book)
{
    QList<PatternSet::Match> found;
    for (const WordList::Match &word : book.jargon.matches(text)) {
        if (isInServiceName(text, word.range, notice, tag))
            continue;
        PatternSet::Match match{word.range, withCapitalOf(text, word.range, word.substitute)};
        if (book.language == Language::English)
            fitArticle(text, match);
        found.append(match);
    }
    return found;
}

QList<PatternSet::Match> writtenHours(const FoldedText &text, const Notice &notice,
                                      const RuleBook &book, const QTimeZone &author)
{
    QList<PatternSet::Match> found = book.patterns.value(CoachRule::HourInText).matches(text);
    for (PatternSet::Match &match : found) {
        const Range sentence = text.sentenceAt(match.range.start);
        const Range before = clauseBefore(text, sentence, match.range.start);
        const auto hour = spokenHour(
            QString::fromLatin1(text.lower().sliced(match.range.start, match.range.length)));
        const auto exact = hour ? placeholderFor(*hour, notice, author) : std::nullopt;
        const bool maintenance = notice.kind == NoticeKind::Maintenance;
        if (exact)
            match.replacement = exact;
        else if (book.updateWords.matchesIn(text, sentence))
            match.replacement.reset();
        else if (book.startWords.matchesIn(text, before))
            match.replacement = u"{start}"_s;
        else if (maintenance)
            match.replacement = book.endWords.matchesIn(text, before) ? u"{end}"_s : u"{start}"_s;
        else
            match.replacement = u"{back}"_s;
    }
    return found;
}

} // namespace foghorn
