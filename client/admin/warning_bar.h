// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace foghorn {

/** A strip across the composer that says what should be known before sending, and what can be done about it.
    Hidden until it has something to say. */
class WarningBar : public QFrame
{
    Q_OBJECT
public:
    WarningBar(const char *name, std::initializer_list<QPushButton *> buttons,
               QWidget *parent = nullptr);
    /** Empty words hide it. */
    void say(const QString &words);
    QString words() const;
    /** The label's name, for a test that reads it. */
    void nameWords(const char *name);

private:
    QLabel *m_words;
};

} // namespace foghorn
