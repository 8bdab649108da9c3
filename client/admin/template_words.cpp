// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/template_words.h"

#include "client/admin/language_choice.h"
#include "client/admin/part_names.h"
#include "client/admin/problem_words.h"
#include "client/admin/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace foghorn {

QString useName(TemplateUse use)
{
    switch (use) {
    case TemplateUse::New: return tr("New notice");
    case TemplateUse::Update: return tr("Update");
    case TemplateUse::Ending: return tr("Ending");
    }
    return {};
}

QString wordsFor(const QMap<QString, QString> &words, const QString &language)
{
    const QString ours = words.value(language, words.value(u"en"_s));
    return ours.isEmpty() && !words.isEmpty() ? words.first() : ours;
}

QString dayWords(const QDate &day, const QDate &today)
{
    const QLocale locale;
    const QString order = locale.dateFormat(QLocale::ShortFormat);
    QString format =
        order.indexOf(u'M') < order.indexOf(u'd') && locale.language() == QLocale::English
            ? u"MMMM d"_s
            : u"d MMMM"_s;
    if (day.year() != today.year())
        format += u" yyyy"_s;
    return locale.toString(day, format);
}

bool isReviewOverdue(const QDate &reviewBy, const QDate &today)
{
    return reviewBy.isValid() && reviewBy < today;
}

QString reviewWords(const QDate &reviewBy, const QDate &today)
{
    if (!reviewBy.isValid())
        return tr("no day of review");
    return (isReviewOverdue(reviewBy, today) ? tr("review was due %1") : tr("review by %1"))
        .arg(dayWords(reviewBy, today));
}

QStringList differences(const NoticeTemplate &one, const NoticeTemplate &other)
{
    QStringList found;
    const auto compare = [&found](bool differs, const QString &words) {
        if (differs)
            found << words;
    };
    compare(one.name != other.name, tr("Name"));
    compare(one.description != other.description, tr("When to use it"));
    compare(one.use != other.use, tr("Use"));
    compare(one.owner != other.owner, tr("Owner"));
    compare(one.reviewBy != other.reviewBy, tr("Day of review"));
    compare(one.nextUpdate != other.nextUpdate, tr("Rhythm of updates"));
    Notice head = one.notice, theirs = other.notice;
    compare(head.services != theirs.services, tr("Services"));
    compare(one.blanks != other.blanks, tr("Blanks"));
    QStringList languages = head.text.keys() + theirs.text.keys();
    languages.removeDuplicates();
    for (const QString &language : std::as_const(languages))
        compare(head.text.value(language) != theirs.text.value(language),
                tr("Words in %1").arg(languageName(language)));
    head.text = theirs.text = {};
    head.services = theirs.services = {};
    compare(head != theirs, tr("How bad, and where it stands"));
    return found;
}

TemplatePart partOf(const FieldProblem &problem)
{
    if (problem.field.startsWith("blanks"_L1))
        return TemplatePart::Blanks;
    if (problem.field.startsWith("notice.text"_L1))
        return TemplatePart::Words;
    return TemplatePart::Head;
}

QString problemLine(const FieldProblem &problem, NoticeKind kind)
{
    const QStringList path = problem.field.split(u'.');
    QStringList where;
    if (problem.field.startsWith("notice.text."_L1))
        where << languageName(path.value(2));
    for (const TextPart part : allTextParts) {
        if (path.value(3).section(u'[', 0, 0) == toString(part))
            where << partName(part, kind);
    }
    const QString words = problemWords(problem);
    return where.isEmpty() ? words : tr("%1: %2").arg(where.join(u" · "_s), words);
}

} // namespace foghorn
