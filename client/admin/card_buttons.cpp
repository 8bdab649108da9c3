// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/card_buttons.h"

#include "client/admin/button.h"
#include "client/admin/words.h"
#include "common/model/lifecycle.h"
#include "common/model/watch.h"

#include <QBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

CardButtons::CardButtons(Orders orders, QWidget *parent)
    : QWidget(parent), m_orders(orders), m_more(quietButton(tr("More"), "moreOrders")),
      m_reopen(offer(tr("Reopen…"), "reopenNotice", NoticeOrder::Reopen)),
      m_reopenNow(offer({}, "reopenNow", NoticeOrder::ReopenNow, "primary")),
      m_stillWorking(offer(tr("Still working on it"), "stillWorking", NoticeOrder::StillWorking)),
      m_reschedule(quietButton({}, "reschedule")),
      m_update(offer(tr("Update…"), "updateNotice", NoticeOrder::Update)),
      m_allClear(offer(tr("All clear…"), "allClear", NoticeOrder::AllClear)), m_watch(watchMenu()),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_stillWorking->setToolTip(tr(
        "Tells quietly that you are at it, and when the next word comes. Nobody is interrupted."));
    m_reopenNow->setToolTip(
        tr("Tells at once that it is looked into again, and when the next word comes."));
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"moreMenu"_s);
    menu->setToolTipsVisible(true);
    menu->addMenu(m_watch);
    m_watch->menuAction()->setToolTip(
        tr("Tells that it works again as far as you can see, asks people whether it does, and "
           "gives the all-clear by itself when the watch is over."));
    connect(menu->addAction(tr("Cancel: it was sent by mistake…")), &QAction::triggered, this,
            [this] { Q_EMIT ordered(NoticeOrder::CancelMistake); });
    connect(menu->addAction(tr("Cancel: it is no longer needed…")), &QAction::triggered, this,
            [this] { Q_EMIT ordered(NoticeOrder::CancelNoLongerNeeded); });
    m_more->setMenu(menu);
    m_more->setAccessibleName(m_more->text()); // without the arrow
    m_more->setText(m_more->text() + u" ▾"_s);
    connect(m_reschedule, &QPushButton::clicked, this, [this] { Q_EMIT ordered(m_reschedules); });
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addStretch(1);
    for (QPushButton *button :
         {m_more, m_reopen, m_reopenNow, m_stillWorking, m_reschedule, m_update, m_allClear})
        m_row->addWidget(button, 0, Qt::AlignTop);
}

QPushButton *CardButtons::offer(const QString &words, const char *name, NoticeOrder order,
                                const char *role)
{
    auto *button = quietButton(words, name, role);
    connect(button, &QPushButton::clicked, this, [this, order] { Q_EMIT ordered(order); });
    return button;
}

void CardButtons::show(const BoardEntry &entry, Instant now)
{
    m_entry = entry;
    const Notice &notice = entry.notice;
    const bool offered = m_orders == Orders::Offered;
    const bool live = offered && isLive(notice, now);
    const bool incident = notice.kind == NoticeKind::Incident;
    m_more->setVisible(live);
    m_stillWorking->setVisible(live && incident && !isWatched(notice));
    m_reschedules = notice.phase == Phase::Scheduled ? NoticeOrder::Postpone : NoticeOrder::Extend;
    m_reschedule->setText(notice.phase == Phase::Scheduled ? tr("Postpone…") : tr("Takes longer…"));
    m_reschedule->setVisible(live && notice.kind == NoticeKind::Maintenance);
    m_reopenNow->setText(tr("%Ln say it is still broken: reopen", nullptr,
                            entry.tally ? entry.tally->stillBroken : 0));
    m_reopenNow->setVisible(offered && entry.offersReopening());
    m_watch->menuAction()->setVisible(incident);
    nameWatches(notice);
    m_update->setVisible(live);
    m_allClear->setVisible(live);
    m_reopen->setVisible(offered && !isLive(notice, now) &&
                         mayFollow(notice.kind, notice.phase, firstPhase(notice.kind)));
}

QMenu *CardButtons::watchMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"watchMenu"_s);
    for (const auto length : {15min, 30min, 60min, 120min}) {
        QAction *action = menu->addAction(QString());
        action->setData(qlonglong(length.count()));
        connect(action, &QAction::triggered, this, [this, length] { Q_EMIT watchOrdered(length); });
    }
    return menu;
}

void CardButtons::nameWatches(const Notice &notice)
{
    m_watch->setTitle(isWatched(notice) ? tr("Watch it from now on for")
                                        : tr("Works again: watch it for"));
    for (QAction *action : m_watch->actions()) {
        const std::chrono::minutes length(action->data().toLongLong());
        const QString words = length < 1h ? tr("%Ln minutes", nullptr, int(length.count()))
                                          : tr("%Ln hours", nullptr, int(length / 1h));
        action->setText(length == watchLength(notice.severity) ? tr("%1 (usual)").arg(words)
                                                               : words);
    }
}

int CardButtons::rowWidth() const
{
    int width = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        if (const QWidget *button = m_row->itemAt(i)->widget(); button && !button->isHidden())
            width += button->sizeHint().width() + m_row->spacing();
    }
    return width;
}

void CardButtons::setDirection(Qt::Orientation orientation)
{
    m_row->setDirection(orientation == Qt::Vertical ? QBoxLayout::TopToBottom
                                                    : QBoxLayout::LeftToRight);
}

} // namespace foghorn
