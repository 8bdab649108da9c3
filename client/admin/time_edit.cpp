// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/time_edit.h"

#include "client/admin/locale_times.h"
#include "client/admin/words.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** The wheel scrolls the form past it instead of changing the time; Tab leaves it (the arrow keys go from part to part),
    so that a form is walked through with one Tab a field. */
class CalmDateTimeEdit final : public QDateTimeEdit
{
protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
    void focusInEvent(QFocusEvent *event) override
    {
        QDateTimeEdit::focusInEvent(event);
        if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
            setSelectedSection(
                QDateTimeEdit::HourSection); // the hour is what is set most of the time
    }
};

} // namespace

TimeEdit::TimeEdit(QWidget *parent) : QWidget(parent), m_edit(new CalmDateTimeEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    m_edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_edit->setDisplayFormat(dayTimeFormat(locale()));
    m_edit->setCurrentSection(QDateTimeEdit::MinuteSection);
    setFocusProxy(m_edit);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
}

Instant TimeEdit::time() const
{
    return Instant(std::chrono::milliseconds(m_edit->dateTime().toMSecsSinceEpoch()));
}

void TimeEdit::setTime(Instant time)
{
    m_filling = true;
    const auto minutes = std::chrono::floor<std::chrono::minutes>(time.time_since_epoch());
    m_edit->setDateTime(QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(minutes).count()));
    m_filling = false;
}

QString zoneName(const QTimeZone &zone)
{
    const QString city = QString::fromLatin1(zone.id()).section(u'/', -1).replace(u'_', u' ');
    return tr("%1 time").arg(city.isEmpty() ? u"UTC"_s : city);
}

} // namespace foghorn
