// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/draft_keeper.h"

#include "common/logging.h"

#include <QLocale>
#include <QTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

DraftKeeper::DraftKeeper(const QString &first, QObject *parent) : QObject(parent), m_shelf(first)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(400ms);
    connect(&m_soon, &QTimer::timeout, this, [this] { keepNow(m_draft); });
}

DraftKeeper::~DraftKeeper()
{
    if (m_soon.isActive())
        keepNow(m_draft);
}

void DraftKeeper::keepSoon(const Draft &draft)
{
    m_draft = draft;
    if (!draft.isEmpty())
        m_discarded.reset();
    m_soon.start();
}

void DraftKeeper::keepNow(const Draft &draft, const QString &idempotencyKey)
{
    m_soon.stop();
    if (draft.isEmpty()) {
        m_shelf.file().remove();
        Q_EMIT told({});
        return;
    }
    const auto kept = m_shelf.file().save(draft, idempotencyKey);
    if (!kept)
        qCWarning(lcAdmin) << kept.error().reason;
    Q_EMIT told(kept ? tr("draft kept %1")
                           .arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat))
                     : kept.error().reason);
}

void DraftKeeper::finish()
{
    m_soon.stop();
    m_discarded.reset();
    m_shelf.file().remove();
    Q_EMIT told({});
}

void DraftKeeper::setAside(const Draft &draft)
{
    keepNow(draft);
    m_shelf.setAside();
}

void DraftKeeper::discard(const Draft &draft)
{
    finish();
    m_discarded = draft;
}

} // namespace foghorn
