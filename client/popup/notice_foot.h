// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/flat_button.h"
#include "client/popup/help_form.h"
#include "client/popup/looks.h"

namespace foghorn {

/** The foot of a pop-up: whom to ask at the left, the buttons at the right; below each other where it is
    too narrow for both. As wide as the pop-up. Knows nothing of what a press does. */
class NoticeFoot : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeFoot(QWidget *parent);

    void show(const PopupContent &content, const Theme &theme);
    bool hasHeightForWidth() const override { return true; }
    /** 0 where there is nothing to say or press. */
    int heightForWidth(int width) const override;

    FlatButton *const link;
    FlatButton *const help;
    FlatButton *const more;
    FlatButton *const stillBroken;
    FlatButton *const read;
    FlatButton *const works;
    FlatButton *const unclear;
    FlatButton *const clear;
    HelpForm *const form; // open it stands in the place of everything else

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /** The buttons, or the thanks in their place. */
    QList<QWidget *> answersShown() const;
    QList<QWidget *> linksShown() const;
    int arrange(int fullWidth, bool apply) const;
    int placeContact(int width, int y, bool apply) const;
    int placeLinks(int width, int y, bool apply) const;
    int placeRows(int width, bool apply) const;
    int placeRow(const QList<QWidget *> &answers, int width, int y, bool apply) const;
    int placeStack(const QList<QWidget *> &answers, int width, int y, bool apply) const;

    Theme m_theme;
    int m_edge = 0; // room to the left and right, where the ring of a button's focus may stand
    TextView *m_contact;
    TextView *m_thanks;
    TextView *m_question;
    TextView *m_foot;
};

} // namespace foghorn
