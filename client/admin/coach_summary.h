// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QMap>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace foghorn {

/** The coach in one line: all is there, or how many hints stand in this language, and in which others there are more. */
class CoachSummary : public QFrame
{
    Q_OBJECT
public:
    explicit CoachSummary(QWidget *parent = nullptr);
    /** Nothing worth a word yet. */
    void sayNothing();
    void sayAllThere(bool open);
    /** `elsewhere`: hints by language that is not shown at the moment. */
    void sayHints(int here, const QMap<QString, int> &elsewhere);

Q_SIGNALS:
    void firstAsked(); // take the keyboard to the first hint
    void languageAsked(QString tag);

private:
    void clearLinks();

    QLabel *m_words;
    QPushButton *m_first;
    QHBoxLayout *m_links;
};

} // namespace foghorn
