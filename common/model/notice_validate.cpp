// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/blanks.h"
#include "common/model/lifecycle.h"
#include "common/model/notice.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** Collects what a notice breaks. */
class Validator
{
public:
    explicit Validator(const Notice &notice) : m_notice(notice) {}

    QList<FieldProblem> run()
    {
        checkStanding();
        checkServices();
        checkTexts();
        checkFollowUp();
        checkTimes();
        checkEstimate();
        checkAudience();
        checkLinks();
        m_problems << blanksLeft(m_notice);
        if (noticeBytes(m_notice).size() > limits::revisionBytes)
            add(u"notice"_s,
                QT_TRANSLATE_NOOP("FieldProblem",
                                  "the whole notice is larger than 32 KiB; shorten the details"));
        return m_problems;
    }

private:
    void add(const QString &field, const char *sentence, const QStringList &values = {})
    {
        m_problems << fieldProblem(field, sentence, values);
    }

    void checkStanding()
    {
        if (!phasesOf(m_notice.kind).contains(m_notice.phase))
            add(u"phase"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "a notice of the kind %1 has no phase %2"),
                {toString(m_notice.kind), toString(m_notice.phase)});
        if (m_notice.severity == Severity::Info &&
            m_notice.acknowledgement == Acknowledgement::Required)
            add(u"acknowledgement"_s,
                QT_TRANSLATE_NOOP("FieldProblem",
                                  "people cannot be asked to confirm a notice of severity info"));
        const bool cancelled = m_notice.phase == Phase::Cancelled;
        if (cancelled && !m_notice.cancelReason)
            add(u"cancelReason"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "a cancellation says mistake or noLongerNeeded"));
        if (!cancelled && m_notice.cancelReason)
            add(u"cancelReason"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "only a cancelled notice has a reason for it"));
    }

    void checkServices()
    {
        if (m_notice.services.isEmpty() && m_notice.kind != NoticeKind::Announcement)
            add(u"services"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "say which service this is about"));
        if (m_notice.services.size() > limits::serviceCount)
            add(u"services"_s, QT_TRANSLATE_NOOP("FieldProblem", "at most %1 services are taken"),
                {QString::number(limits::serviceCount)});
        for (int i = 0; i < m_notice.services.size(); ++i) {
            const Service &service = m_notice.services[i];
            const QString path = u"services[%1]"_s.arg(i);
            if (service.id.trimmed().isEmpty())
                add(path + u".id"_s, QT_TRANSLATE_NOOP("FieldProblem", "an id is needed"));
            checkText(service.id, path + u".id"_s, limits::nameLength);
            if (service.name.value(m_notice.defaultLanguage).trimmed().isEmpty())
                add(u"%1.name.%2"_s.arg(path, m_notice.defaultLanguage),
                    QT_TRANSLATE_NOOP("FieldProblem", "a plain name is needed"));
            for (auto name = service.name.begin(); name != service.name.end(); ++name)
                checkText(name.value(), u"%1.name.%2"_s.arg(path, name.key()), limits::nameLength);
        }
    }

    void checkTexts()
    {
        if (m_notice.defaultLanguage.isEmpty() || !m_notice.text.contains(m_notice.defaultLanguage))
            add(u"defaultLanguage"_s,
                QT_TRANSLATE_NOOP("FieldProblem",
                                  "the language must be one that the text is written in"));
        static const QRegularExpression tag(u"\\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"_s);
        for (auto text = m_notice.text.begin(); text != m_notice.text.end(); ++text) {
            const QString path = u"text."_s + text.key();
            if (!tag.match(text.key()).hasMatch())
                add(path,
                    QT_TRANSLATE_NOOP("FieldProblem", "a language tag looks like en or pt-BR"));
            checkOneText(text.value(), path);
        }
    }

    void checkOneText(const NoticeText &text, const QString &path)
    {
        // A language that is begun is finished: half a notice helps nobody.
        if (text.headline.trimmed().isEmpty())
            add(path + u".headline"_s, QT_TRANSLATE_NOOP("FieldProblem", "say what is wrong"));
        if (text.impact.trimmed().isEmpty() && !isEnding(m_notice.phase))
            add(path + u".impact"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "say what it means for people"));
        checkText(text.headline, path + u".headline"_s, limits::headlineLength);
        if (text.headline.contains(u'\n'))
            add(path + u".headline"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "the headline is one line"));
        checkText(text.impact, path + u".impact"_s, limits::impactLength);
        const std::pair<const char *, const QString &> others[] = {
            {"affected", text.affected}, {"workaround", text.workaround},
            {"cause", text.cause},       {"prevention", text.prevention},
            {"progress", text.progress}, {"closing", text.closing},
            {"purpose", text.purpose},   {"benefit", text.benefit}};
        for (const auto &[name, words] : others)
            checkText(words, path + u'.' + QString::fromLatin1(name), limits::otherTextLength);
        checkText(text.details, path + u".details"_s, limits::detailsLength);
        checkDetailLinks(text.details, path + u".details"_s);
        if (text.actions.size() > limits::actionCount)
            add(path + u".actions"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "at most %1 things to do are taken"),
                {QString::number(limits::actionCount)});
        for (int i = 0; i < text.actions.size(); ++i) {
            const QString field = u"%1.actions[%2].text"_s.arg(path).arg(i);
            if (text.actions[i].text.trimmed().isEmpty())
                add(field, QT_TRANSLATE_NOOP("FieldProblem", "say what to do"));
            checkText(text.actions[i].text, field, limits::actionLength);
        }
        if (text.stillWorks.size() > limits::stillWorksCount)
            add(path + u".stillWorks"_s, QT_TRANSLATE_NOOP("FieldProblem", "at most %1 are taken"),
                {QString::number(limits::stillWorksCount)});
        for (int i = 0; i < text.stillWorks.size(); ++i) {
            const QString field = u"%1.stillWorks[%2]"_s.arg(path).arg(i);
            if (text.stillWorks[i].trimmed().isEmpty())
                add(field, QT_TRANSLATE_NOOP("FieldProblem", "say what still works"));
            checkText(text.stillWorks[i], field, limits::otherTextLength);
        }
    }

    /** What happened and what is done about it are told together, once it is over. */
    void checkFollowUp()
    {
        const bool over = m_notice.kind == NoticeKind::Incident && isEnding(m_notice.phase);
        bool anyPrevention = false;
        for (auto text = m_notice.text.begin(); text != m_notice.text.end(); ++text) {
            const QString path = u"text."_s + text.key();
            if (text->prevention.trimmed().isEmpty())
                continue;
            anyPrevention = true;
            if (!over)
                add(path + u".prevention"_s,
                    QT_TRANSLATE_NOOP("FieldProblem",
                                      "how it is prevented is told once an incident is over"));
            if (text->cause.trimmed().isEmpty())
                add(path + u".cause"_s,
                    QT_TRANSLATE_NOOP("FieldProblem",
                                      "say in plain words what happened, beside what is done "
                                      "about it"));
        }
        if (!m_notice.followUp)
            return;
        const FollowUp &followUp = *m_notice.followUp;
        if (!anyPrevention)
            add(u"followUp"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "say what this team does until that day"));
        if (followUp.owner.trimmed().isEmpty())
            add(u"followUp.owner"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "say which team sees to it"));
        checkText(followUp.owner, u"followUp.owner"_s, limits::nameLength);
        if (!followUp.dueOn)
            add(u"followUp.dueOn"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "say until which day, like 2026-12-04"));
    }

    void checkTimes()
    {
        const auto &starts = m_notice.startsAt;
        const auto &ends = m_notice.endsAt;
        if (m_notice.kind == NoticeKind::Maintenance) {
            if (!starts)
                add(u"startsAt"_s,
                    QT_TRANSLATE_NOOP("FieldProblem", "a maintenance says when it starts"));
            if (!ends)
                add(u"endsAt"_s,
                    QT_TRANSLATE_NOOP("FieldProblem", "a maintenance says when it ends"));
        }
        if (starts && ends && *ends <= *starts)
            add(u"endsAt"_s, QT_TRANSLATE_NOOP("FieldProblem", "the end must lie after the start"));
        checkReminders();
        if (m_notice.kind != NoticeKind::Maintenance && m_notice.finishes != Finishing::ByAuthor)
            add(u"finishes"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "only a maintenance can end by itself"));
    }

    void checkReminders()
    {
        if (!m_notice.reminders)
            return;
        const QList<std::chrono::minutes> &reminders = *m_notice.reminders;
        if (m_notice.kind != NoticeKind::Maintenance)
            add(u"reminders"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "only a maintenance has reminders"));
        if (reminders.size() > limits::reminderCount)
            add(u"reminders"_s, QT_TRANSLATE_NOOP("FieldProblem", "at most %1 reminders are taken"),
                {QString::number(limits::reminderCount)});
        for (qsizetype i = 0; i < reminders.size(); ++i) {
            const QString field = u"reminders[%1]"_s.arg(i);
            if (reminders[i].count() < 1 || reminders[i] > limits::longestReminder)
                add(field,
                    QT_TRANSLATE_NOOP("FieldProblem",
                                      "a reminder comes from 1 to %1 minutes before the start"),
                    {QString::number(limits::longestReminder.count())});
            if (i > 0 && reminders[i] >= reminders[i - 1])
                add(field, QT_TRANSLATE_NOOP("FieldProblem",
                                             "each reminder comes once, the longest first"));
        }
    }

    void checkEstimate()
    {
        const auto &restoration = m_notice.restoration;
        const bool unknown = !restoration || restoration->kind == RestorationKind::Unknown;
        if (m_notice.kind == NoticeKind::Incident && !isEnding(m_notice.phase) && unknown &&
            !m_notice.nextUpdateAt && !isWatched(m_notice)) // its end is the next word
            add(u"nextUpdateAt"_s,
                QT_TRANSLATE_NOOP(
                    "FieldProblem",
                    "while nobody knows when it will be back, say when the next update comes"));
        if (!restoration)
            return;
        const bool between = restoration->kind == RestorationKind::Between;
        if (restoration->kind == RestorationKind::Unknown &&
            (restoration->at || restoration->until))
            add(u"restoration.at"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "an unknown estimate has no time"));
        if (restoration->kind != RestorationKind::Unknown && !restoration->at)
            add(u"restoration.at"_s, QT_TRANSLATE_NOOP("FieldProblem", "a time is needed"));
        if (between &&
            (!restoration->until || !restoration->at || *restoration->until <= *restoration->at))
            add(u"restoration.until"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "a time after the first one is needed"));
        if (!between && restoration->until)
            add(u"restoration.until"_s,
                QT_TRANSLATE_NOOP("FieldProblem",
                                  "only an estimate between two times has a second one"));
    }

    void checkAudience()
    {
        if (!m_notice.audience.everyone && m_notice.audience.include.isEmpty())
            add(u"audience"_s, QT_TRANSLATE_NOOP("FieldProblem", "say for whom this is"));
        else if (const auto read = audienceFromJson(toJson(m_notice.audience), u"audience"_s);
                 !read)
            m_problems << read.error().fields; // the composer builds audiences without JSON
    }

    void checkLinks()
    {
        checkText(m_notice.contact.phone, u"contact.phone"_s, limits::nameLength);
        if (m_notice.contact.url.isEmpty())
            return;
        if (!isAllowedLink(m_notice.contact.url))
            add(u"contact.url"_s,
                QT_TRANSLATE_NOOP("FieldProblem", "a link starts with https:, mailto: or tel:"));
    }

    static bool isAllowedLink(const QString &text)
    {
        const QUrl url(text, QUrl::StrictMode);
        const bool web = url.scheme() == u"https" && !url.host().isEmpty();
        const bool other =
            (url.scheme() == u"mailto" || url.scheme() == u"tel") && !url.path().isEmpty();
        return url.isValid() && (web || other) && text.size() <= 500;
    }

    /** Details know links as [words](target). */
    void checkDetailLinks(const QString &details, const QString &field)
    {
        static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
        for (auto each = link.globalMatch(details); each.hasNext();) {
            if (!isAllowedLink(each.next().captured(1).trimmed())) {
                add(field, QT_TRANSLATE_NOOP("FieldProblem",
                                             "a link starts with https:, mailto: or tel:"));
                return;
            }
        }
    }

    void checkLength(const QString &text, const QString &field, int limit)
    {
        if (const qsizetype count = codePointCount(text); count > limit)
            add(field,
                QT_TRANSLATE_NOOP("FieldProblem", "%1 characters are taken at most; these are %2"),
                {QString::number(limit), QString::number(count)});
    }

    void checkText(const QString &text, const QString &field, int limit)
    {
        checkLength(text, field, limit);
        if (!text.isValidUtf16())
            add(field, QT_TRANSLATE_NOOP("FieldProblem", "it contains half a character"));
        for (const QChar c : text) {
            const ushort code = c.unicode();
            const bool control =
                (code < 0x20 && c != u'\n' && c != u'\t') || (code >= 0x7f && code <= 0x9f);
            const bool bidi =
                (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
            if (control || bidi) {
                add(field, QT_TRANSLATE_NOOP("FieldProblem",
                                             "it contains an invisible control character"));
                return;
            }
        }
    }

    const Notice &m_notice;
    QList<FieldProblem> m_problems;
};

} // namespace

QList<FieldProblem> validate(const Notice &notice)
{
    return Validator(notice).run();
}

} // namespace foghorn
