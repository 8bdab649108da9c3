// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace foghorn {

/** What the person's system asks of how things look: dark, high contrast, less movement. Qt 6.4 reads
    none of it: on Linux the desktop portal's settings over D-Bus (else the palette's lightness), on
    Windows the registry and SystemParametersInfo. Followed while running. Needs an application object. */
class Appearance : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(QObject *parent = nullptr);
    bool isDark() const { return m_state.dark; }
    bool isHighContrast() const { return m_state.highContrast; }
    bool wantsLessMovement() const { return m_state.lessMovement; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    friend class SettingsPortal;
    struct State
    {
        bool dark = false;
        bool highContrast = false;
        bool lessMovement = false;
        bool operator==(const State &) const = default;
    };
    void read();
    // Per platform: appearance_linux.cpp, appearance_windows.cpp.
    void watch();
    State stateNow() const;

    State m_state;
    QPointer<QObject> m_source; // what watches, where something does; ours by parentage
};

} // namespace foghorn
