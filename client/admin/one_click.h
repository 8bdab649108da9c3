// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/board_model.h"

#include <functional>

namespace foghorn {

class ConsoleLink;

/** Publishes what needs no composer: "still working on it", a watch over what works again, a reopening. Each follows the
    revision that the board shows, so a second press cannot say it twice. Knows no widget. */
class OneClick : public QObject
{
    Q_OBJECT
public:
    OneClick(ConsoleLink &link, BoardModel &model, QObject *parent = nullptr)
        : QObject(parent), m_link(link), m_model(model)
    {
    }

    /** Quiet: checked now, and when the next word comes. */
    void sayStillWorking(const NoticeId &notice);
    /** It works again as far as we can see; asks people, and ends by itself after `length`. */
    void watch(const NoticeId &notice, std::chrono::minutes length);
    /** It is looked into again. */
    void reopen(const NoticeId &notice);
    /** Whether an answer is awaited. */
    bool isSending() const { return m_sending > 0; }

Q_SIGNALS:
    void sendingMoved();
    /** It did not get through, in words for staff; it followed this revision. */
    void failed(const foghorn::Notice &current, const QString &words);

private:
    using Next = std::function<Notice(const Notice &current, Instant now)>;
    void publish(const NoticeId &notice, const Next &next);
    void heard(const Notice &current, const RpcResult<ToRelay::NoticeRevise::Answer> &answer);

    ConsoleLink &m_link;
    BoardModel &m_model;
    int m_sending = 0;
};

} // namespace foghorn
