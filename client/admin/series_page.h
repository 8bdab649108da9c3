// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace foghorn {

class ConsoleLink;

/** The maintenances that recur: what comes next of each, with a press to leave one out, hold it after all, or end the
    whole series. They are begun in the composer. */
class SeriesPage : public QWidget
{
    Q_OBJECT
public:
    explicit SeriesPage(ConsoleLink &link, QWidget *parent = nullptr);
    /** Fetches them anew. */
    void ask();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showSeries();
    QWidget *cardOf(const SeriesEntry &entry);
    QWidget *rowOf(const SeriesEntry &entry, const SeriesOccurrence &one);
    QWidget *footOf(const SeriesEntry &entry);
    void skip(const SeriesId &id, const SeriesOccurrence &one);
    void remove(const SeriesEntry &entry);
    /** What became of an order; nothing: it was carried out. */
    void heard(const RpcError *error);

    ConsoleLink &m_link;
    QList<SeriesEntry> m_series;
    SeriesId m_askedToRemove; // its card asks once more
    QLabel *m_trouble, *m_none;
    QVBoxLayout *m_cards;
};

} // namespace foghorn
