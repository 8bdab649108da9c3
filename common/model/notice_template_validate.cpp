// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/blanks.h"
#include "common/model/json_members.h"
#include "common/model/lifecycle.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** The notice as it would be sent on some day, so that the rules of a notice can be asked about it. */
Notice asSent(const NoticeTemplate &asked)
{
    BlankValues examples = exampleValues(asked.blanks);
    for (const TemplateBlank &blank : asked.blanks) {
        if (QString &anywhere = examples[blank.id][QString()]; anywhere.trimmed().isEmpty())
            anywhere = u"4444"_s;
    }
    Notice notice = filled(asked.notice, asked.blanks, examples);
    if (notice.services.isEmpty())
        notice.services << Service{u"service"_s, {{notice.defaultLanguage, u"Service"_s}}};
    const Instant some{std::chrono::hours(24 * 365 * 50)};
    notice.startsAt = some;
    notice.endsAt = some + std::chrono::hours(2);
    notice.nextUpdateAt = some;
    if (asked.use == TemplateUse::New)
        return notice;
    // A revision's template need not have every field: the others stay the notice's own.
    for (NoticeText &text : notice.text) {
        text.headline = text.headline.isEmpty() ? u"-"_s : text.headline;
        text.impact = text.impact.isEmpty() ? u"-"_s : text.impact;
    }
    return notice;
}

/** Collects what a template breaks. */
class TemplateValidator
{
public:
    explicit TemplateValidator(const NoticeTemplate &asked) : m_template(asked) {}

    QList<FieldProblem> run()
    {
        checkHead();
        checkBlanks();
        checkNotice();
        if (QJsonDocument(toJson(m_template)).toJson(QJsonDocument::Compact).size() >
            limits::templateBytes)
            add(u"notice"_s, u"the whole template is larger than 40 KiB"_s);
        return m_problems;
    }

private:
    void add(const QString &field, const QString &reason)
    {
        m_problems << FieldProblem{field, reason};
    }

    void checkHead()
    {
        static const QRegularExpression kebab(u"\\A[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
        if (!kebab.match(m_template.id).hasMatch() ||
            m_template.id.size() > limits::templateNameLength)
            add(u"id"_s, u"an id such as email-down is needed"_s);
        if (std::all_of(m_template.name.begin(), m_template.name.end(),
                        [](const QString &name) { return name.trimmed().isEmpty(); }))
            add(u"name"_s, u"a name is needed"_s);
        checkWords(m_template.name, u"name"_s, limits::templateNameLength);
        checkWords(m_template.description, u"description"_s, limits::templateDescriptionLength);
        if (m_template.owner.trimmed().isEmpty())
            add(u"owner"_s, u"say who keeps it true"_s);
        checkLine(m_template.owner, u"owner"_s, limits::templateNameLength);
        if (!m_template.reviewBy.isValid())
            add(u"reviewBy"_s, u"say by which day it is read again"_s);
        if (m_template.nextUpdate && (*m_template.nextUpdate < std::chrono::minutes(1) ||
                                      *m_template.nextUpdate > std::chrono::hours(24 * 7)))
            add(u"nextUpdateMinutes"_s, u"between a minute and a week is needed"_s);
    }

    void checkBlanks()
    {
        static const QRegularExpression word(u"\\A[A-Za-z][A-Za-z0-9_-]*\\z"_s);
        if (m_template.blanks.size() > limits::blankCount)
            add(u"blanks"_s, u"at most %1 are taken"_s.arg(limits::blankCount));
        const QStringList used = blanksIn(m_template.notice);
        QSet<QString> declared;
        for (int i = 0; i < m_template.blanks.size(); ++i) {
            const TemplateBlank &blank = m_template.blanks[i];
            const QString path = u"blanks[%1]"_s.arg(i);
            if (!word.match(blank.id).hasMatch() || blank.id.size() > limits::templateNameLength)
                add(path + u".id"_s, u"a word such as site is needed"_s);
            else if (declared.contains(blank.id))
                add(path + u".id"_s, u"{{%1}} is declared twice"_s.arg(blank.id));
            else if (!used.contains(blank.id))
                add(path + u".id"_s, u"{{%1}} stands nowhere in the notice"_s.arg(blank.id));
            declared.insert(blank.id);
            checkWords(blank.name, path + u".name"_s, limits::templateNameLength);
            checkWords(blank.example, path + u".example"_s, limits::templateNameLength);
        }
        for (const QString &id : used) {
            if (!declared.contains(id))
                add(u"blanks"_s, u"{{%1}} stands in the notice and is not declared"_s.arg(id));
        }
    }

    void checkNotice()
    {
        const Notice &notice = m_template.notice;
        if (notice != reusablePart(notice))
            add(u"notice"_s, u"a template has no id, author, time, estimate or cancelReason; they "
                             "belong to one day"_s);
        if ((m_template.use == TemplateUse::Ending) != isEnding(notice.phase))
            add(u"notice.phase"_s, u"resolved, completed or ended stands in a template with the "
                                   "use ending, and only there"_s);
        m_problems << below(u"notice"_s, validate(asSent(m_template)));
    }

    void checkWords(const QMap<QString, QString> &words, const QString &path, int limit)
    {
        if (words.size() > limits::languageCount)
            add(path, u"at most %1 languages are taken"_s.arg(limits::languageCount));
        for (auto word = words.begin(); word != words.end(); ++word)
            checkLine(word.value(), path + u'.' + word.key(), limit);
    }

    void checkLine(const QString &text, const QString &field, int limit)
    {
        if (codePointCount(text) > limit)
            add(field, u"%1 characters are taken at most"_s.arg(limit));
        if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20; }))
            add(field, u"one line without control characters is needed"_s);
    }

    const NoticeTemplate &m_template;
    QList<FieldProblem> m_problems;
};

} // namespace

QList<FieldProblem> validate(const NoticeTemplate &noticeTemplate)
{
    // What is asked of the notice names blanks that are filled; those left out are named by the declarations.
    return TemplateValidator(noticeTemplate).run();
}

} // namespace foghorn
