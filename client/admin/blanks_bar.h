// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/draft.h"

#include <QFrame>

class QGridLayout;
class QLineEdit;

namespace foghorn {

/** What a template left for the author to fill in, before anything else: a line for each blank, and one for each
    language where its words differ by language. Hidden when nothing is left. */
class BlanksBar : public QFrame
{
    Q_OBJECT
public:
    explicit BlanksBar(QWidget *parent = nullptr);
    /** `language`: the version that is being written; it is asked for first, and can not be left out. */
    void show(const Draft &draft, const QString &language);
    /** Puts the keyboard into the first blank; false where there is none. */
    bool goToFirst();

Q_SIGNALS:
    /** Nobody can write it in this language now: send without that version. */
    void leftOut(QString language);
    /** By language; "" stands for all of them. */
    void filledIn(foghorn::TemplateBlank blank, QMap<QString, QString> values);

private:
    struct Line
    {
        TemplateBlank blank;
        QMap<QString, QLineEdit *> edits;
    };
    void build(const QList<TemplateBlank> &blanks, const QStringList &languages);
    QLineEdit *edit(const TemplateBlank &blank, const QString &language);
    void offerLeavingOut();
    QWidget *leaveOutButton(const QString &language);
    void take(qsizetype line);

    QGridLayout *m_grid = nullptr;
    QList<Line> m_lines;
    QList<TemplateBlank> m_blanks;
    QStringList m_languages;
};

} // namespace foghorn
