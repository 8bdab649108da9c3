// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/security/secret_card.h"

#include "client/admin/button.h"
#include "client/admin/field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

SecretCard::SecretCard(const QString &name, const QString &spokenName, const QString &warning,
                       QWidget *parent)
    : QFrame(parent), m_text(new QLineEdit),
      m_copy(quietButton(tr("Copy"), QString(name + u"Copy"_s).toLatin1().constData())),
      m_copied(plainLabel({}, "soft"))
{
    setProperty("role", QByteArray("card"));
    m_text->setObjectName(name + u"Text"_s);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(spokenName);
    auto *once = plainLabel(warning, "strong");
    once->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->addWidget(once);
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    column->addWidget(m_copied);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->text());
        m_copied->setText(tr("Copied."));
    });
    hide();
}

void SecretCard::show(const QString &secret)
{
    m_text->setText(secret);
    m_text->setCursorPosition(0);
    m_copied->clear();
    setVisible(!secret.isEmpty());
    if (!secret.isEmpty())
        m_copy->setFocus();
}

void SecretCard::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_text->clear();
    m_copied->clear();
    setVisible(false); // it does not come back with its page
}

} // namespace foghorn
