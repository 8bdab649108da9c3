// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/growing_edit.h"

namespace foghorn {

/** One sentence, all of it in sight: it wraps and grows, but holds no line break. Return leads to the next
    sentence; several pasted lines are several sentences. */
class SentenceEdit : public GrowingEdit
{
    Q_OBJECT
public:
    explicit SentenceEdit(const QString &text, QWidget *parent = nullptr);

Q_SIGNALS:
    void nextAsked();
    /** What was pasted beyond its first line. */
    void morePasted(QStringList sentences);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace foghorn
