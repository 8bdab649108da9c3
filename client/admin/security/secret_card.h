// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace foghorn {

/** A secret that was just made: shown once, copied, and put away as soon as its page is left. */
class SecretCard : public QFrame
{
    Q_OBJECT
public:
    /** `name`: the line's object name, with "Text" and "Copy" behind it. `warning`: what whoever has it can do. */
    SecretCard(const QString &name, const QString &spokenName, const QString &warning,
               QWidget *parent = nullptr);
    /** Empty: puts it away. */
    void show(const QString &secret);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QLineEdit *m_text;
    QPushButton *m_copy;
    QLabel *m_copied;
};

} // namespace foghorn
