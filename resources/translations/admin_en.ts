<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>foghorn</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields need a change</source>
        <translation>
            <numerusform>one field needs a change</numerusform>
            <numerusform>%n fields need a change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days %1 h</source>
        <translation>
            <numerusform>%n day %1 h</numerusform>
            <numerusform>%n days %1 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n outages of this service took %1 to %2 (median %3).</source>
        <translation>
            <numerusform>The last outage of this service took %1 to %2 (median %3).</numerusform>
            <numerusform>The last %n outages of this service took %1 to %2 (median %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: %1</source>
        <translation>
            <numerusform>%n new: %1</numerusform>
            <numerusform>%n new: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed: %1</source>
        <translation>
            <numerusform>%n changed: %1</numerusform>
            <numerusform>%n changed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed: %1</source>
        <translation>
            <numerusform>%n removed: %1</numerusform>
            <numerusform>%n removed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for a word.</source>
        <translation>
            <numerusform>%n more waits for a word.</numerusform>
            <numerusform>%n more wait for a word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln people say that it is still broken.</source>
        <translation>
            <numerusform>“%1”: %Ln person says that it is still broken.</numerusform>
            <numerusform>“%1”: %Ln people say that it is still broken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n desks showed it</source>
        <translation>
            <numerusform>%1 of %n desk showed it</numerusform>
            <numerusform>%1 of %n desks showed it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n desks</source>
        <translation>
            <numerusform>%1 of %n desk</numerusform>
            <numerusform>%1 of %n desks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::AdminMenu</name>
    <message numerus="yes">
        <source>Board  (%n to do)</source>
        <translation>
            <numerusform>Board  (%n to do)</numerusform>
            <numerusform>Board  (%n to do)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::ApprovalsBar</name>
    <message numerus="yes">
        <source>%Ln wait for a second pair of eyes</source>
        <translation>
            <numerusform>%Ln waits for a second pair of eyes</numerusform>
            <numerusform>%Ln wait for a second pair of eyes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::BoardPage</name>
    <message numerus="yes">
        <source>Show %n ended</source>
        <translation>
            <numerusform>Show %n ended</numerusform>
            <numerusform>Show %n ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::CardButtons</name>
    <message numerus="yes">
        <source>%Ln say it is still broken: reopen</source>
        <translation>
            <numerusform>%Ln says it is still broken: reopen</numerusform>
            <numerusform>%Ln say it is still broken: reopen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::CardFacts</name>
    <message numerus="yes">
        <source>%Ln more sites</source>
        <translation>
            <numerusform>%Ln more site</numerusform>
            <numerusform>%Ln more sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to call</source>
        <translation>
            <numerusform>%Ln to call</numerusform>
            <numerusform>%Ln to call</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::CoachLines</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::CoachSummary</name>
    <message numerus="yes">
        <source>%n hints for better words</source>
        <translation>
            <numerusform>%n hint for better words</numerusform>
            <numerusform>%n hints for better words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hints</source>
        <translation>
            <numerusform>%1: %n hint</numerusform>
            <numerusform>%1: %n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeForm</name>
    <message numerus="yes">
        <source>It starts in less than %n working days.</source>
        <translation>
            <numerusform>It starts in less than one working day.</numerusform>
            <numerusform>It starts in less than %n working days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::DesksTab</name>
    <message numerus="yes">
        <source>the first %1 of %n computers</source>
        <translation>
            <numerusform>the first %1 of %n computer</numerusform>
            <numerusform>the first %1 of %n computers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n computers</source>
        <translation>
            <numerusform>%n computer</numerusform>
            <numerusform>%n computers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It came by token %1, by which %n more may still come.</source>
        <translation>
            <numerusform>It came by token %1, by which %n more may still come.</numerusform>
            <numerusform>It came by token %1, by which %n more may still come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::DrillsPage</name>
    <message numerus="yes">
        <source>%n desks</source>
        <translation>
            <numerusform>%n desk</numerusform>
            <numerusform>%n desks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::FollowUpBar</name>
    <message numerus="yes">
        <source>%Ln outages are not explained yet</source>
        <translation>
            <numerusform>%Ln outage is not explained yet</numerusform>
            <numerusform>%Ln outages are not explained yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::HelpPanel</name>
    <message numerus="yes">
        <source>%Ln ask for help</source>
        <translation>
            <numerusform>%Ln asks for help</numerusform>
            <numerusform>%Ln ask for help</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::NewPassword</name>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::PunctualityLine</name>
    <message numerus="yes">
        <source>%1 of %Ln promised updates came in time in the last %2 days</source>
        <translation>
            <numerusform>%1 of %Ln promised update came in time in the last %2 days</numerusform>
            <numerusform>%1 of %Ln promised updates came in time in the last %2 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; half of the late ones by %Ln minutes or more</source>
        <translation>
            <numerusform>%1; half of the late ones by %Ln minute or more</numerusform>
            <numerusform>%1; half of the late ones by %Ln minutes or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::RecipientsPanel</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exporting … %Ln</source>
        <translation>
            <numerusform>exporting … %Ln</numerusform>
            <numerusform>exporting … %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people exported</source>
        <translation>
            <numerusform>%Ln person exported</numerusform>
            <numerusform>%Ln people exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::ServicesPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n services.</source>
        <translation>
            <numerusform>The file has %n service.</numerusform>
            <numerusform>The file has %n services.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services exported</source>
        <translation>
            <numerusform>%n service exported</numerusform>
            <numerusform>%n services exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::TallyBars</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
</TS>
