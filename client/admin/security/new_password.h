// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace foghorn {

class Field;

/** A new password, typed twice and never shown. */
class NewPassword : public QWidget
{
    Q_OBJECT
public:
    explicit NewPassword(QWidget *parent = nullptr);
    /** What was typed, if it is long enough and twice the same; else says what is wrong, and nothing. */
    std::optional<QString> checked();
    void clear();

Q_SIGNALS:
    void returnPressed();

private:
    QLineEdit *m_first, *m_again;
    Field *m_firstField, *m_againField;
};

} // namespace foghorn
