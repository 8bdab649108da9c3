// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"

#include <QWidget>

class QVBoxLayout;

namespace foghorn {

class SentenceEdit;

/** A list of sentences that grows and shrinks: what to do (with its moment), what still works. */
class LinesEdit : public QWidget
{
    Q_OBJECT
public:
    enum class Moments { Shown, Hidden };
    /** `name` is the stem of the lines' objectNames: name0, name1 …, addName. */
    LinesEdit(const QString &name, const QString &addWords, Moments moments, int most,
              QWidget *parent = nullptr);

    QList<Action> lines() const;
    void setLines(const QList<Action> &lines);

Q_SIGNALS:
    void edited(); // by the person

protected:
    void showEvent(QShowEvent *event) override;

private:
    /** Below the others, or at `index`. */
    QWidget *addRow(const Action &line, int index = -1);
    QWidget *whenChoice(const Action &line);
    QWidget *removeButton(QWidget *row);
    SentenceEdit *sentence(int index) const;
    void goToNext(QWidget *row);
    void addPasted(QWidget *row, const QStringList &sentences);
    void renumber();
    void nameLines();
    int rowCount() const;

    QString m_name;
    Moments m_moments;
    int m_most;
    QVBoxLayout *m_rows;
    QWidget *m_add;
};

} // namespace foghorn
