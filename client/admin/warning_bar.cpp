// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/warning_bar.h"

#include "client/admin/field.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace foghorn {

WarningBar::WarningBar(const char *name, std::initializer_list<QPushButton *> buttons,
                       QWidget *parent)
    : QFrame(parent), m_words(plainLabel({}))
{
    setObjectName(QString::fromLatin1(name));
    setProperty("role", QByteArray("advice"));
    auto *row = new QHBoxLayout(this);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    hide();
}

void WarningBar::say(const QString &words)
{
    m_words->setText(words);
    setVisible(!words.isEmpty());
}

QString WarningBar::words() const
{
    return m_words->text();
}

void WarningBar::nameWords(const char *name)
{
    m_words->setObjectName(QString::fromLatin1(name));
}

} // namespace foghorn
