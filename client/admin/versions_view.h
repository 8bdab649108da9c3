// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/text_lag.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace foghorn {

class GrowingEdit;

/** All language versions of a notice side by side, a column each, and which of them lags behind the last change. */
class VersionsView : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsView(QWidget *parent = nullptr);
    void show(const Notice &notice, const TextLag &lag);
    /** The texts as they stand in the editors now. */
    const Notice &notice() const { return m_notice; }
    void showLag(const TextLag &lag);
    /** Each under its editor ("text.en.headline"); those that have no editor here come back. */
    QList<FieldProblem> showProblems(const QList<FieldProblem> &problems);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();
    /** The author says that this version says the same as the others. */
    void agreed(QString language);
    /** Send without this version. */
    void leftOut(QString language);

private:
    struct Column
    {
        QLabel *name;
        QLabel *lag;
        QPushButton *agree, *leave;
        QMap<TextPart, GrowingEdit *> edits;
        QMap<TextPart, QLabel *> problems; // under the editors
    };
    void build();
    Column column(const QString &language, int index);
    void fill();
    void take(const QString &language, TextPart part);
    void showUsedParts();

    Notice m_notice;
    QGridLayout *m_grid = nullptr;
    QMap<QString, Column> m_columns;
    QMap<TextPart, QLabel *> m_labels;
    bool m_filling = false, m_readOnly = false;
};

} // namespace foghorn
