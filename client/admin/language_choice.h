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
    /** `lagging`: the versions that lag behind the last change, marked. */
    void show(const QStringList &tags, const QString &current, const QStringList &lagging = {});

Q_SIGNALS:
    void chosen(QString tag);
    void added(QString tag);

private:
    void build();
    void askWhichToAdd();

    QHBoxLayout *m_row;
    QStringList m_tags, m_lagging;
    QString m_current;
    QWidget *m_add = nullptr;
};

/** "Français", as its readers call it. */
QString languageName(const QString &tag);

} // namespace foghorn
