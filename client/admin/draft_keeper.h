// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft_shelf.h"

#include <QObject>
#include <QTimer>

namespace foghorn {

/** Keeps the draft on disk a moment after each change, and what was discarded until something else is written.
    Knows no widget. */
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /** `first` as for DraftShelf. */
    explicit DraftKeeper(const QString &first, QObject *parent = nullptr);
    ~DraftKeeper() override; // what was changed last is kept

    void keepSoon(const Draft &draft);
    /** On disk before it goes out: after a crash the same key is taken up again. */
    void keepNow(const Draft &draft, const QString &idempotencyKey = {});
    std::optional<DraftFile::Kept> kept() const { return m_shelf.file().load(); }
    /** What was open is sent, or something else is begun: nothing more is written of it. */
    void forgetChanges() { m_soon.stop(); }
    /** It was sent: nothing is left to keep. */
    void finish();

    /** Leaves the draft on disk for later: another one is begun meanwhile. */
    void setAside(const Draft &draft);
    /** A draft that waits, of a crash or set aside. */
    std::optional<DraftFile::Kept> waiting() const { return m_shelf.waiting(); }
    /** Makes it ours; what we kept must be sent or discarded. */
    void takeWaiting() { m_shelf.takeWaiting(); }
    bool isBesideAnother() const { return m_shelf.isBesideAnother(); }

    void discard(const Draft &draft);
    bool hasDiscarded() const { return m_discarded.has_value(); }
    std::optional<Draft> bringBack() { return std::exchange(m_discarded, std::nullopt); }

Q_SIGNALS:
    /** "draft kept 11:05", or why it could not be; empty: there is none. */
    void told(QString words);

private:
    DraftShelf m_shelf;
    Draft m_draft; // the newest that was to be kept
    std::optional<Draft> m_discarded;
    QTimer m_soon;
};

} // namespace foghorn
