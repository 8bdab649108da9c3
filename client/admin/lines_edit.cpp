// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/lines_edit.h"

#include "client/admin/choice_box.h"
#include "client/admin/sentence_edit.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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
        row->findChild<SentenceEdit *>()->setFocus();
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

SentenceEdit *LinesEdit::sentence(int index) const
{
    return m_rows->itemAt(index)->widget()->findChild<SentenceEdit *>();
}

QWidget *LinesEdit::addRow(const Action &line, int index)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *text = new SentenceEdit(line.text);
    layout->addWidget(text, 1, Qt::AlignTop);
    connect(text, &QPlainTextEdit::textChanged, this, &LinesEdit::edited);
    connect(text, &SentenceEdit::nextAsked, this, [this, row] { goToNext(row); });
    connect(text, &SentenceEdit::morePasted, this,
            [this, row](const QStringList &sentences) { addPasted(row, sentences); });
    if (m_moments == Moments::Shown)
        layout->addWidget(whenChoice(line), 0, Qt::AlignTop);
    layout->addWidget(removeButton(row), 0, Qt::AlignTop);
    m_rows->insertWidget(index, row);
    row->show();
    renumber();
    return row;
}

QWidget *LinesEdit::whenChoice(const Action &line)
{
    auto *when = new ChoiceBox;
    when->addItems({tr("now"), tr("before"), tr("during"), tr("after")});
    when->setCurrentIndex(int(line.when));
    connect(when, &QComboBox::activated, this, &LinesEdit::edited);
    return when;
}

QWidget *LinesEdit::removeButton(QWidget *row)
{
    auto *remove = new QPushButton(u"×"_s);
    remove->setToolTip(tr("Remove this line"));
    remove->setAutoDefault(false);
    remove->setProperty("role", QByteArray("plain"));
    connect(remove, &QPushButton::clicked, this, [this, row] {
        const int index = m_rows->indexOf(row);
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater();
        renumber();
        if (rowCount() > 0) // the keyboard stays where it was
            sentence(std::min(index, rowCount() - 1))->setFocus();
        Q_EMIT edited();
    });
    return remove;
}

void LinesEdit::goToNext(QWidget *row)
{
    const int next = m_rows->indexOf(row) + 1;
    if (next == rowCount()) {
        if (rowCount() >= m_most || sentence(next - 1)->toPlainText().isEmpty())
            return;
        addRow({});
        Q_EMIT edited();
    }
    sentence(next)->setFocus();
}

void LinesEdit::addPasted(QWidget *row, const QStringList &sentences)
{
    int index = m_rows->indexOf(row) + 1;
    for (const QString &one : sentences) {
        if (rowCount() < m_most)
            addRow({ActionTime::Now, one}, index++);
        else // nothing that was pasted is lost
            sentence(index - 1)->appendPlainText(one);
    }
    sentence(index - 1)->setFocus();
    Q_EMIT edited();
}

void LinesEdit::renumber()
{
    QWidget *before = nullptr;
    for (int i = 0; i < m_rows->count(); ++i) {
        QWidget *row = m_rows->itemAt(i)->widget();
        SentenceEdit *text = sentence(i);
        text->setObjectName(m_name + QString::number(i));
        row->findChild<QPushButton *>()->setVisible(m_rows->count() > 1 ||
                                                    !text->toPlainText().isEmpty());
        // Rows that came in between were made later than what stands below them.
        for (QWidget *part : row->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (before)
                setTabOrder(before, part);
            before = part;
        }
    }
    if (before)
        setTabOrder(before, m_add);
    m_add->setEnabled(rowCount() < m_most);
    setFocusProxy(rowCount() > 0 ? sentence(0) : nullptr);
    nameLines();
}

void LinesEdit::nameLines()
{
    for (int i = 0; i < rowCount(); ++i) {
        const QString line = accessibleName().isEmpty()
                                 ? tr("line %1").arg(i + 1)
                                 : tr("%1, line %2").arg(accessibleName()).arg(i + 1);
        sentence(i)->setAccessibleName(line);
        const QWidget *row = m_rows->itemAt(i)->widget();
        const auto named = [&line](const QString &what) { return u"%1: %2"_s.arg(line, what); };
        row->findChild<QPushButton *>()->setAccessibleName(named(tr("remove this line")));
        if (auto *when = row->findChild<QComboBox *>()) {
            when->setAccessibleName(named(tr("when to do it")));
            when->setAccessibleDescription(when->accessibleName());
        }
    }
}

/** By now it has the name of its field. */
void LinesEdit::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    nameLines();
}

QList<Action> LinesEdit::lines() const
{
    QList<Action> found;
    for (int i = 0; i < m_rows->count(); ++i) {
        QWidget *row = m_rows->itemAt(i)->widget();
        Action line{ActionTime::Now, sentence(i)->toPlainText()};
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
