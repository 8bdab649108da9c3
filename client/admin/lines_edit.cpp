// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/lines_edit.h"

#include "client/admin/choice_box.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

LinesEdit::LinesEdit(const QString &name, const QString &addWords, Moments moments, int most,
                     QWidget *parent)
    : QWidget(parent), m_name(name), m_moments(moments), m_most(most), m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_rows->setSpacing(4);
    column->addLayout(m_rows);
    auto *add = new QPushButton(addWords);
    add->setProperty("role", QByteArray("plain"));
    add->setAutoDefault(false);
    add->setObjectName(u"add"_s + name.left(1).toUpper() + name.mid(1));
    connect(add, &QPushButton::clicked, this, [this] {
        QWidget *row = addRow({});
        row->findChild<QLineEdit *>()->setFocus();
        Q_EMIT edited();
    });
    m_add = add;
    column->addWidget(add, 0, Qt::AlignLeft);
    addRow({});
}

int LinesEdit::rowCount() const
{
    return m_rows->count();
}

QWidget *LinesEdit::addRow(const Action &line)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *text = new QLineEdit(line.text);
    text->setCursorPosition(0); // a long line shows its beginning
    layout->addWidget(text, 1);
    connect(text, &QLineEdit::textEdited, this, &LinesEdit::edited);
    if (m_moments == Moments::Shown) {
        auto *when = new ChoiceBox;
        when->addItems({tr("now"), tr("before"), tr("during"), tr("after")});
        when->setCurrentIndex(int(line.when));
        when->setAccessibleName(tr("when to do it"));
        connect(when, &QComboBox::activated, this, &LinesEdit::edited);
        layout->addWidget(when);
    }
    auto *remove = new QPushButton(u"×"_s);
    remove->setAccessibleName(tr("remove this line"));
    remove->setToolTip(tr("Remove this line"));
    remove->setAutoDefault(false);
    remove->setProperty("role", QByteArray("plain"));
    connect(remove, &QPushButton::clicked, this, [this, row] {
        m_rows->removeWidget(row);
        row->deleteLater();
        renumber();
        Q_EMIT edited();
    });
    layout->addWidget(remove);
    m_rows->addWidget(row);
    row->show();
    renumber();
    return row;
}

void LinesEdit::renumber()
{
    for (int i = 0; i < m_rows->count(); ++i) {
        QWidget *row = m_rows->itemAt(i)->widget();
        auto *text = row->findChild<QLineEdit *>();
        text->setObjectName(m_name + QString::number(i));
        text->setAccessibleName(tr("line %1").arg(i + 1));
        row->findChild<QPushButton *>()->setVisible(m_rows->count() > 1 || !text->text().isEmpty());
    }
    m_add->setEnabled(rowCount() < m_most);
    setFocusProxy(rowCount() > 0 ? m_rows->itemAt(0)->widget()->findChild<QLineEdit *>() : nullptr);
}

QList<Action> LinesEdit::lines() const
{
    QList<Action> found;
    for (int i = 0; i < m_rows->count(); ++i) {
        QWidget *row = m_rows->itemAt(i)->widget();
        Action line{ActionTime::Now, row->findChild<QLineEdit *>()->text()};
        if (const auto *when = row->findChild<QComboBox *>())
            line.when = static_cast<ActionTime>(when->currentIndex());
        found << line;
    }
    return found;
}

void LinesEdit::setLines(const QList<Action> &lines)
{
    if (lines == this->lines())
        return;
    while (m_rows->count() > 0) {
        QLayoutItem *item = m_rows->takeAt(0);
        delete item->widget();
        delete item;
    }
    for (const Action &line : lines)
        addRow(line);
    if (lines.isEmpty())
        addRow({});
}

} // namespace foghorn
