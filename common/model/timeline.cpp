// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/timeline.h"

#include "common/model/follow_up.h"
#include "common/model/lifecycle.h"
#include "common/model/outage_record.h"
#include "common/model/promise.h"
#include "common/model/timeline_words.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** One timeline being written. */
class Writer
{
public:
    Writer(const Timeline &timeline, const Reader &reader)
        : m_timeline(timeline), m_revisions(timeline.revisions), m_last(timeline.revisions.last()),
          m_reader(reader), m_say(timelineWords(reader.language)), m_tag(toString(reader.language))
    {
    }

    QString write()
    {
        line(u"# "_s + markdownText(textOf(m_revisions.first()).headline));
        line({});
        if (m_last.exercise)
            paragraph(m_say.exercise);
        writeHead();
        writeTold();
        writeEstimates();
        writeNumbers();
        writeFollowUp();
        return m_text;
    }

private:
    const NoticeText &textOf(const Notice &notice) const { return notice.textFor(m_tag); }
    void line(const QString &words) { m_text += words + u'\n'; }
    void paragraph(const QString &words)
    {
        line(words);
        line({});
    }
    void heading(const QString &words) { paragraph(u"## "_s + words); }
    void fact(const QString &name, const QString &words)
    {
        if (!words.isEmpty())
            line(u"- **%1%2** %3"_s.arg(name, m_say.colon, words));
    }

    /** "2026-11-23 09:10": the same for whoever reads it later. */
    QString clock(Instant at) const
    {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), m_reader.zone)
            .toString(u"yyyy-MM-dd HH:mm"_s);
    }
    QString length(std::chrono::minutes minutes) const
    {
        const qint64 hours = minutes.count() / 60;
        const QString rest = m_say.minutes.arg(minutes.count() % 60);
        return hours > 0 ? m_say.hours.arg(hours) + u' ' + rest : rest;
    }
    /** As people read it on that day. */
    QString estimate(const std::optional<Restoration> &restoration, Instant saidAt) const
    {
        Reader then = m_reader;
        then.now = saidAt;
        return estimateWords(restoration.value_or(Restoration{}), then).main;
    }

    Instant begin() const
    {
        const Notice &first = m_revisions.first();
        return m_last.startsAt.value_or(first.publishedAt.value_or(m_reader.now));
    }
    /** By its ending, whatever was said after it; nothing where it is not over. */
    std::optional<Instant> end() const
    {
        if (!isEnding(m_last.phase))
            return {};
        if (m_last.kind == NoticeKind::Incident && m_last.endsAt)
            return m_last.endsAt;
        std::optional<Instant> ended;
        for (auto one = m_revisions.crbegin(); one != m_revisions.crend() && isEnding(one->phase);
             ++one)
            ended = one->publishedAt;
        return ended;
    }

    void writeHead()
    {
        QStringList services;
        for (const Service &service : m_last.services)
            services << markdownText(
                service.name.value(m_tag, service.name.value(m_last.defaultLanguage)));
        Severity gravest = m_last.severity;
        for (const Notice &revision : m_revisions)
            gravest = std::max(gravest, revision.severity);
        fact(m_say.services, services.join(u", "_s));
        fact(m_say.affected, markdownText(textOf(m_revisions.first()).affected));
        fact(m_say.severity, timelineSeverity(gravest, m_reader.language));
        fact(m_say.since, clock(begin()));
        const auto over = end();
        fact(m_say.until, over ? clock(*over) : m_say.ongoing);
        if (over && *over > begin())
            fact(m_say.duration, length(std::chrono::floor<std::chrono::minutes>(*over - begin())));
        fact(m_say.clock, QString::fromLatin1(m_reader.zone.id()));
        line({});
    }

    /** What is new in the words since the revision before. */
    QStringList newWords(const NoticeText &text, const NoticeText &before) const
    {
        QStringList found;
        for (const TextPart part : allTextParts) {
            const QString words = wordsOf(text, part);
            if (words.isEmpty() || words == wordsOf(before, part) || part == TextPart::Prevention)
                continue;
            const QString name = timelinePart(part, m_reader.language);
            if (part == TextPart::Details)
                found << name; // as long as a page
            else
                found << (name.isEmpty() ? QString() : name + m_say.colon + u' ') +
                             markdownText(words);
        }
        return found;
    }

    QString newsOf(const Notice &revision, const Notice *before) const
    {
        const bool explains = hasFollowUp(revision) && (!before || !hasFollowUp(*before));
        NoticeText known = before ? textOf(*before) : NoticeText();
        if (explains)
            known.cause = textOf(revision).cause; // it has a place of its own
        QStringList news = newWords(textOf(revision), known);
        if (before && revision.severity != before->severity)
            news << timelineSeverity(before->severity, m_reader.language) + u" → "_s +
                        timelineSeverity(revision.severity, m_reader.language);
        if (explains)
            news << m_say.happened << m_say.prevention;
        const bool samePhase = before && before->phase == revision.phase;
        if (revision.checkedAt || (news.isEmpty() && samePhase && !isEnding(revision.phase)))
            news.prepend(m_say.still);
        if (revision.nextUpdateAt && !isEnding(revision.phase))
            news << m_say.nextWord + u' ' + clock(*revision.nextUpdateAt);
        return news.join(u" · "_s);
    }

    void writeTold()
    {
        heading(m_say.told);
        for (qsizetype i = 0; i < m_revisions.size(); ++i) {
            const Notice &revision = m_revisions[i];
            const QString news = newsOf(revision, i > 0 ? &m_revisions[i - 1] : nullptr);
            QString words =
                u"- **%1** · %2 · %3 %4"_s.arg(clock(revision.publishedAt.value_or(m_reader.now)),
                                               timelinePhase(revision.phase, m_reader.language),
                                               m_say.by, markdownText(revision.publishedBy));
            line(news.isEmpty() ? words : words + m_say.colon + u' ' + news);
        }
        line({});
    }

    void writeEstimates()
    {
        QStringList lines;
        QString before;
        for (const Slip &slip : estimateHistory(m_revisions)) {
            const QString words = estimate(slip.estimate, slip.saidAt);
            lines << u"- %1%2 %3"_s.arg(clock(slip.saidAt), m_say.colon,
                                        before.isEmpty() ? words : before + u" → "_s + words);
            before = words;
        }
        if (lines.isEmpty())
            return;
        heading(m_say.estimates);
        paragraph(lines.join(u'\n'));
    }

    /** Every promise of the next word, and when that came. */
    Punctuality promises() const
    {
        QList<PromiseRecord> records;
        for (qsizetype i = 0; i < m_revisions.size(); ++i) {
            const auto &promised = m_revisions[i].nextUpdateAt;
            if (!promised || isEnding(m_revisions[i].phase) || m_revisions[i].exercise)
                continue;
            records << PromiseRecord{*promised, i + 1 < m_revisions.size()
                                                    ? m_revisions[i + 1].publishedAt
                                                    : std::nullopt};
        }
        return punctuality(records, m_reader.now);
    }

    void writeNumbers()
    {
        QStringList facts;
        const Punctuality kept = promises();
        if (const int all = kept.kept + kept.late; all > 0) {
            QString words = m_say.promises.arg(kept.kept).arg(all);
            if (kept.medianLateness)
                words += m_say.semicolon + u' ' + m_say.lateness.arg(length(*kept.medianLateness));
            facts << words;
        }
        if (const auto &tally = m_timeline.tally) {
            if (tally->loop)
                facts << m_say.people.arg(tally->loop->told).arg(tally->loop->toldOver);
            if (tally->counts.acknowledged)
                facts << m_say.confirmed.arg(*tally->counts.acknowledged);
            if (tally->stillBroken > 0)
                facts << m_say.broken.arg(tally->stillBroken);
            if (tally->clear + tally->unclear > 0)
                facts << m_say.clear.arg(tally->clear).arg(tally->unclear);
        }
        if (facts.isEmpty())
            return;
        heading(m_say.numbers);
        paragraph(u"- "_s + facts.join(u"\n- "_s));
    }

    void writeFollowUp()
    {
        if (m_last.kind != NoticeKind::Incident || m_last.phase != Phase::Resolved)
            return;
        const bool given = hasFollowUp(m_last);
        const FollowUpWords words = followUpWords(m_last, m_tag);
        if (!words.cause.isEmpty() || !given)
            heading(m_say.happened);
        if (!words.cause.isEmpty())
            paragraph(markdownText(words.cause));
        else if (!m_timeline.whyNoFollowUp.isEmpty())
            paragraph(m_say.waived.arg(markdownText(m_timeline.whyNoFollowUp)));
        else
            paragraph(m_say.notTold);
        if (!given)
            return;
        heading(m_say.prevention);
        paragraph(markdownText(words.prevention));
        if (m_last.followUp && m_last.followUp->dueOn)
            paragraph(m_say.seesToIt.arg(markdownText(m_last.followUp->owner),
                                         m_last.followUp->dueOn->toString(Qt::ISODate)));
    }

    const Timeline &m_timeline;
    const QList<Notice> &m_revisions;
    const Notice &m_last;
    const Reader &m_reader;
    const TimelineWords &m_say;
    const QString m_tag;
    QString m_text;
};

} // namespace

QString markdownText(const QString &text)
{
    // What begins a line's meaning is harmless within one; "1." and "- " begin one only at its start.
    static const QRegularExpression mark(u"([\\\\`*_\\[\\]<>#|~&])"_s);
    static const QRegularExpression first(u"\\A([-+=]|\\d+(?=[.)]))"_s);
    QString words = text.simplified();
    words.replace(mark, u"\\\\1"_s);
    if (const auto begin = first.match(words); begin.hasMatch()) {
        const QString what = begin.captured(1);
        words.insert(what.at(0).isDigit() ? what.size() : 0, u'\\');
    }
    return words;
}

QString timelineMarkdown(const Timeline &timeline, const Reader &reader)
{
    return timeline.revisions.isEmpty() ? QString() : Writer(timeline, reader).write();
}

} // namespace foghorn
