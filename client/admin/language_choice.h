// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace foghorn {

/** One button for each language that the notice is written in, and "+ language" while one is missing. */
class LanguageChoice : public QWidget
{
    Q_OBJECT
public:
    explicit LanguageChoice(QWidget *parent = nullptr);
    void show(const QStringList &tags, const QString &current);

Q_SIGNALS:
    void chosen(QString tag);
    void added(QString tag);

private:
    void askWhichToAdd();

    QHBoxLayout *m_row;
    QStringList m_tags;
    QWidget *m_add = nullptr;
};

/** "Français", as its readers call it. */
QString languageName(const QString &tag);

} // namespace foghorn
