// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/popup_content.h"

#include "client/popup/mark_words.h"
#include "client/popup/popup_telling.h"
#include "client/popup/safe_link.h"
#include "common/model/follow_up.h"
#include "common/model/lifecycle.h"

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

NoticeText withTimes(NoticeText text, const Notice &notice, const Reader &reader)
{
    const auto fill = [&](QString &words) { words = fillTimes(words, notice, reader); };
    for (QString *words : {&text.headline, &text.affected, &text.impact, &text.workaround,
                           &text.cause, &text.prevention, &text.progress, &text.closing,
                           &text.purpose, &text.benefit, &text.details})
        fill(*words);
    for (QString &item : text.stillWorks)
        fill(item);
    for (Action &action : text.actions)
        fill(action.text);
    return text;
}

/** What is to be done afterwards was told before, and its moment comes with the ending. */
bool isNotForAfterwards(const Action &action)
{
    return action.when != ActionTime::After;
}

/** An ending repeats none of the outage's words: what stood in the revision before it is left out. Who
    has not seen that very revision cannot tell the outage's words from the ending's: then only the closing
    words are safe. */
NoticeText ownWordsOfEnding(NoticeText text, int endingRevision,
                            const std::optional<Notice> &before, QStringView tag)
{
    if (!before || before->revision + 1 != endingRevision) {
        NoticeText closing;
        closing.affected = text.affected;
        closing.closing = text.closing;
        closing.actions = text.actions;
        closing.actions.removeIf(isNotForAfterwards);
        return closing;
    }
    const NoticeText &seen = before->textFor(tag);
    for (QString NoticeText::*words :
         {&NoticeText::headline, &NoticeText::impact, &NoticeText::workaround, &NoticeText::cause,
          &NoticeText::progress, &NoticeText::purpose, &NoticeText::benefit, &NoticeText::closing,
          &NoticeText::details}) {
        if (text.*words == seen.*words)
            (text.*words).clear();
    }
    if (text.stillWorks == seen.stillWorks)
        text.stillWorks.clear();
    text.actions.removeIf([&](const Action &action) {
        return isNotForAfterwards(action) && seen.actions.contains(action);
    });
    return text;
}

NoticeText textToShow(const Notice &notice, const PopupContext &context)
{
    const QString tag = toString(context.reader.language);
    NoticeText text = notice.textFor(tag);
    if ((isEnding(notice.phase) || isWatched(notice)) && !context.leftAudience)
        text = ownWordsOfEnding(std::move(text), notice.revision, context.seen, tag);
    // What people were asked to put up with it for is said once more when it is there.
    if (notice.phase == Phase::Completed)
        text.benefit = notice.textFor(tag).benefit;
    if (hasFollowUp(notice)) {
        const FollowUpWords words = followUpWords(notice, tag);
        text.cause = words.cause;
        text.prevention = words.prevention;
        text.progress.clear(); // what was being done has been done
    }
    return withTimes(std::move(text), notice, context.reader);
}

std::optional<NoticeText> textConfirmed(const Notice &notice, const PopupContext &context)
{
    const std::optional<Notice> &known = markedAgainst(context);
    if (!known || isEnding(notice.phase) || isWatched(notice))
        return {};
    return withTimes(known->textFor(toString(context.reader.language)), *known, context.reader);
}

PopupTone toneOf(const Notice &notice, const PopupContext &context)
{
    if (context.leftAudience || notice.phase == Phase::Cancelled || notice.phase == Phase::Ended)
        return PopupTone::Quiet;
    if (isEnding(notice.phase))
        return PopupTone::BackAgain;
    if (isStale(notice, context.reader.now))
        return PopupTone::Quiet;
    if (isWatched(notice))
        return PopupTone::BackAgain;
    if (notice.kind == NoticeKind::Maintenance && notice.severity < Severity::Critical)
        return PopupTone::Minor;
    switch (notice.severity) {
    case Severity::Info: return PopupTone::Info;
    case Severity::Minor: return PopupTone::Minor;
    case Severity::Major: return PopupTone::Major;
    case Severity::Critical: return PopupTone::Critical;
    }
    return PopupTone::Info;
}

QString joined(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(u" · "_s);
}

QString senderOf(const Telling &telling, bool large)
{
    const auto &[notice, context, text, before, say] = telling;
    if (!notice.publishedAt || isEnding(notice.phase) || context.leftAudience)
        return context.sender;
    if (context.reminder)
        return joined({context.sender, say(QT_TRANSLATE_NOOP("Popup", "reminder"))});
    const QString at = clockTime(*notice.publishedAt, context.reader);
    if (notice.revision > 1)
        return joined({context.sender, say(QT_TRANSLATE_NOOP("Popup", "updated %1")).arg(at)});
    return large ? joined({context.sender, at}) : context.sender;
}

QString whenAndWhoOf(const Telling &telling, PopupTone tone)
{
    const auto &[notice, context, text, before, say] = telling;
    QString when;
    if (context.leftAudience || notice.phase == Phase::Cancelled)
        return {};
    if (tone == PopupTone::BackAgain) {
        // Words that came after the ending do not move it.
        const bool laterWords = notice.kind == NoticeKind::Incident && notice.endsAt;
        if (const auto since = laterWords ? notice.endsAt : notice.publishedAt)
            when = sinceWords(*since, context.reader);
    } else if (notice.kind == NoticeKind::Maintenance) {
        when = say(QT_TRANSLATE_NOOP("Popup", "maintenance"));
    } else if (notice.kind == NoticeKind::Incident && notice.startsAt) {
        when = sinceWords(*notice.startsAt, context.reader);
    }
    return joined({when, text.affected});
}

/** What must be said before anything else is believed: a drill, an old word, no connection. */
QString noticeOf(const Telling &telling)
{
    const auto &[notice, context, text, before, say] = telling;
    QStringList lines;
    if (notice.exercise)
        lines << say(QT_TRANSLATE_NOOP("Popup", "This is an exercise. Nothing is really broken."));
    if (!context.leftAudience && isStale(notice, context.reader.now) && notice.publishedAt) {
        lines << say(QT_TRANSLATE_NOOP("Popup", "Last word %1; it may be out of date."))
                     .arg(clockTime(*notice.publishedAt, context.reader));
    }
    lines << offlineWords(context, say);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool asksFor(const Notice &notice, const PopupContext &context)
{
    return notice.acknowledgement == Acknowledgement::Required && !context.shared &&
           !isWatched(notice) && !context.leftAudience && !isEnding(notice.phase) &&
           !(context.confirmed && context.confirmed->revision >= std::max(notice.asks, 1));
}

void sayContact(PopupContent &content, const Telling &telling)
{
    const Contact &contact = telling.notice.contact;
    if (!contact.phone.isEmpty() && !content.large)
        content.contact =
            telling.say(QT_TRANSLATE_NOOP("Popup", "Questions: %1")).arg(contact.phone);
    const SafeLink link = safeLink(contact.url);
    content.linkWords = link.words;
    content.link = link.url;
}

QString spokenOf(const PopupContent &content)
{
    QStringList parts{content.notice, content.headline};
    for (const PopupBlock &block : content.blocks) {
        if (block.bullet == Bullet::Arrow) {
            parts << block.lines.first().text;
            break;
        }
    }
    parts.removeAll(QString());
    for (QString &part : parts) {
        if (!part.endsWith(u'.') && !part.endsWith(u'!') && !part.endsWith(u'?'))
            part += u'.';
    }
    return parts.join(u' ');
}

} // namespace

QString offlineWords(const PopupContext &context, const Words &say)
{
    if (!context.offline)
        return {};
    // Only just lost, "last heard from: just now" would say the opposite of what stands before it.
    if (!context.lastHeard || context.reader.now - *context.lastHeard < std::chrono::minutes(1))
        return context.onANetwork
                   ? say(QT_TRANSLATE_NOOP("Popup", "Not connected to IT at the moment."))
                   : say(QT_TRANSLATE_NOOP("Popup", "This computer is offline."));
    const QString words =
        context.onANetwork
            ? say(QT_TRANSLATE_NOOP("Popup",
                                    "Not connected to IT at the moment. Last heard from: %1."))
            : say(QT_TRANSLATE_NOOP("Popup", "This computer is offline. Last heard from IT: %1."));
    return words.arg(ago(context.reader.now - *context.lastHeard, context.reader.language));
}

QString titleOf(const PopupContext &context, const QString &headline)
{
    return context.sender.isEmpty() ? headline : context.sender + u": "_s + headline;
}

QString closeWords(const PopupContext &context, const Words &say)
{
    if (context.returnsIn.isEmpty())
        return say(QT_TRANSLATE_NOOP("Popup", "Close"));
    return say(QT_TRANSLATE_NOOP("Popup", "Close (%1)")).arg(context.returnsIn);
}

PopupContent popupContent(const Notice &notice, const PopupContext &context)
{
    const Words say(context.reader.language, "Popup");
    const Telling telling{notice, context, textToShow(notice, context),
                          textConfirmed(notice, context), say};
    PopupContent content;
    content.language = context.reader.language;
    content.tone = toneOf(notice, context);
    content.large = content.tone == PopupTone::Critical;
    content.sender = senderOf(telling, content.large);
    content.headline = headlineOf(telling);
    content.title = titleOf(context, content.headline);
    content.service = serviceNames(notice, context.reader.language, say);
    content.whenAndWho = whenAndWhoOf(telling, content.tone);
    content.blocks = blocksOf(telling);
    content.times = timesOf(telling, content.large);
    content.notice = noticeOf(telling);
    sayContact(content, telling);
    if (context.more > 0)
        content.more = say(QT_TRANSLATE_N_NOOP("Popup", "%n more ›"), context.more);
    content.closeTooltip = closeWords(context, say);
    if (asksFor(notice, context)) {
        content.buttons = {PopupButton::Read, PopupButton::Close};
        if (context.saysWhoSees)
            content.foot = say(QT_TRANSLATE_NOOP(
                "Popup", "IT and the help desk see that and when you confirmed."));
    } else {
        content.buttons = {PopupButton::Close};
    }
    sayAnswers(content, telling);
    content.mark = markOf(context, say);
    content.neverAsks = neverAsksWords(say);
    content.spoken = spokenOf(content);
    return content;
}

} // namespace foghorn
