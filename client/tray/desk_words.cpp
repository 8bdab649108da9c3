// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/desk_words.h"

#include "client/platform/network_watch.h"
#include "client/popup/mark_words.h"
#include "client/tray/refusal_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

DeskWords::DeskWords(const DeskSettings &settings, const DeskLink &link, const Inbox &inbox)
    : m_settings(settings), m_link(link), m_inbox(inbox), m_tray(settings.language, "Tray")
{
}

Reader DeskWords::reader() const
{
    return {m_settings.language, QTimeZone::systemTimeZone(), m_link.link().relayNow()};
}

PopupContext DeskWords::context() const
{
    PopupContext context;
    context.sender = m_link.policy().sender;
    context.mark = m_link.mark();
    context.reader = reader();
    context.offline = m_link.link().state() != LinkState::Online;
    context.onANetwork = reach() != Reach::ComputerOffline;
    context.lastHeard = m_link.link().lastHeardAt();
    context.shared = m_settings.shared;
    return context;
}

QString DeskWords::returnsIn(std::optional<std::chrono::minutes> back) const
{
    if (!back)
        return {};
    return m_tray(QT_TRANSLATE_NOOP("Tray", "comes back in %1 minutes")).arg(back->count());
}

PopupContent DeskWords::popup(const HeldNotice &held, Occasion occasion, int more,
                              bool saysWhoSees) const
{
    PopupContext context = this->context();
    context.confirmed = held.confirmed;
    if (!context.confirmed && held.acknowledged >= held.notice.asks)
        context.confirmed =
            held.notice; // confirmed on another desk: what was read there is not known here
    // What is on the screen now does not count as seen before; else the marks would go as they are painted.
    const bool isPainted = held.displayed && held.displayed->revision >= held.notice.revision;
    context.seen = isPainted ? held.before : held.displayed;
    if (occasion == Occasion::Reminded)
        context.seen = held.notice; // what it changed was said when it was new
    context.more = more;
    context.leftAudience = occasion == Occasion::LeftAudience;
    context.reminder = occasion == Occasion::Reminded;
    context.saysWhoSees = saysWhoSees;
    context.answer = held.answer;
    context.clarity = held.clarity;
    context.answering = occasion == Occasion::None ? PopupContext::Answering::MayChange
                                                   : PopupContext::Answering::Once;
    context.helpAskedAt = held.helpAskedAt;
    context.returnsIn = returnsIn(m_inbox.returnsAfter(held, QDate::currentDate()));
    return popupContent(held.notice, context);
}

AwayContent DeskWords::away(const QList<PopupStack::Item> &rows, Instant awaySince) const
{
    PopupContext context = this->context();
    QList<AwayRow> content;
    std::optional<std::chrono::minutes> back;
    for (const auto &[held, occasion, strip, above] : rows) {
        content << awayRow(held->notice.id, popup(*held, occasion, 0, false));
        const auto after = m_inbox.returnsAfter(*held, QDate::currentDate());
        if (after && (!back || *after < *back))
            back = after;
    }
    context.returnsIn = returnsIn(back);
    return awayContent(content, awaySince, context);
}

GenuineContent DeskWords::genuine() const
{
    constexpr qsizetype most = 20;
    GenuineContent content;
    const Words say(m_settings.language, "Popup");
    if (m_link.mark())
        content.mark = markToShow(*m_link.mark(), say);
    const Reader reader = this->reader();
    QList<const HeldNotice *> sent = m_inbox.live(reader.now) + m_inbox.earlier(reader.now);
    const auto newer = [](const HeldNotice *one, const HeldNotice *other) {
        return one->notice.publishedAt > other->notice.publishedAt;
    };
    std::stable_sort(sent.begin(), sent.end(), newer);
    for (const HeldNotice *held : sent.first(std::min(most, sent.size()))) {
        const auto &at = held->notice.publishedAt;
        content.sent << SentMessage{popup(*held, Occasion::None, 0, false).headline,
                                    at ? clockTime(*at, reader) : QString(), m_link.policy().sender,
                                    held->code};
    }
    content.phone = m_link.helpDesk();
    return content;
}

QString DeskWords::markNews() const
{
    const auto &mark = m_link.mark();
    if (!mark)
        return {};
    return m_tray(QT_TRANSLATE_NOOP("Tray",
                                    "New: from now on every real message from IT shows your "
                                    "own mark, with the word “%1”."))
        .arg(mark->word);
}

QString DeskWords::quiet(Instant until, Instant localNow) const
{
    const Reader here{m_settings.language, QTimeZone::systemTimeZone(), localNow};
    return m_tray(QT_TRANSLATE_NOOP("Tray", "Do not disturb until %1")).arg(clockTime(until, here));
}

Reach DeskWords::reach() const
{
    const RelayLink &link = m_link.link();
    return reachOf(link.state(), link.refusal().has_value(), NetworkWatch::isOnANetwork());
}

QString DeskWords::keyPlace() const
{
    if (m_link.keyPlace() != KeySafe::Place::File ||
        m_settings.keyPlace == DeskSettings::KeyPlace::File)
        return {};
    return m_tray(QT_TRANSLATE_NOOP(
        "Tray", "No key store is open in this session: the key by which the notice server knows "
                "this computer lies in a file that only your account can read."));
}

QString DeskWords::link() const
{
    const RelayLink &link = m_link.link();
    const QString since = sinceWords(link.stateSince(), reader());
    if (link.state() == LinkState::Online)
        return m_tray(QT_TRANSLATE_NOOP("Tray", "Connected %1")).arg(since);
    QString words = m_tray(QT_TRANSLATE_NOOP("Tray", "Not connected %1")).arg(since);
    if (const auto heard = link.lastHeardAt();
        heard && link.relayNow() - *heard >= std::chrono::minutes(1))
        words += u'\n' + m_tray(QT_TRANSLATE_NOOP("Tray", "Last heard from IT: %1"))
                             .arg(ago(link.relayNow() - *heard, m_settings.language));
    // Whether it is this computer or the relay is what a person can act on; the rest is for IT to read.
    switch (reach()) {
    case Reach::Refused: words += u'\n' + refusalWords(*link.refusal(), m_tray); break;
    case Reach::RelayAway:
        words +=
            u'\n' +
            m_tray(QT_TRANSLATE_NOOP("Tray", "The notice server does not answer; trying again."));
        break;
    case Reach::ComputerOffline:
        words += u'\n' +
                 m_tray(QT_TRANSLATE_NOOP("Tray", "This computer is not connected to a network."));
        break;
    case Reach::Connected:
    case Reach::Trying: break;
    }
    return words;
}

} // namespace foghorn
