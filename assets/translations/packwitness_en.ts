<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Column</name>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest recordings</source>
        <translation>Newest recordings</translation>
    </message>
    <message>
        <source>The newest {n}</source>
        <translation>The newest {n}</translation>
    </message>
    <message>
        <source>Search by full number, last digits, or scan a label</source>
        <translation>Search by full number, last digits, or scan a label</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Try the last four digits</source>
        <translation>Try the last four digits</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Nothing recorded yet</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Space)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Play (Space)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom (+ and −), a click shows all</source>
        <translation>Zoom (+ and −), a click shows all</translation>
    </message>
    <message>
        <source>Exit full screen</source>
        <translation>Exit full screen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>To the start</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>One frame back (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>One frame on (.)</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>To the end</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>Save frame</translation>
    </message>
    <message>
        <source>Save frame (S)</source>
        <translation>Save frame (S)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Adding up …</source>
        <translation>Adding up …</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>No number</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>Choose folder …</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Export to USB</source>
        <translation>Export to USB</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Copying to {place} …</source>
        <translation>Copying to {place} …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Every file is read back and compared. Leave the stick in.</source>
        <translation>Every file is read back and compared. Leave the stick in.</translation>
    </message>
    <message>
        <source>Checked, safe to remove</source>
        <translation>Checked, safe to remove</translation>
    </message>
    <message>
        <source>Checked, the copy is complete</source>
        <translation>Checked, the copy is complete</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Not exported</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Choose another place</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} free</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export to</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or choose a folder.</source>
        <translation>Plug in a USB stick, or choose a folder.</translation>
    </message>
    <message>
        <source>{drive} · {free} free · pack is {size}</source>
        <translation>{drive} · {free} free · pack is {size}</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Something unexpected went wrong.</translation>
    </message>
    <message>
        <source>Recording goes on.</source>
        <translation>Recording goes on.</translation>
    </message>
</context>
<context>
    <name>HealthBar</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Folder for saved frames</source>
        <translation>Folder for saved frames</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Choose a recording</source>
        <translation>Choose a recording</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export (Ctrl+E)</source>
        <translation>Export (Ctrl+E)</translation>
    </message>
    <message>
        <source>Back to the video</source>
        <translation>Back to the video</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Part {n}</source>
        <translation>Part {n}</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>No number</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Opening …</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>File unchanged</source>
        <translation>File unchanged</translation>
    </message>
    <message>
        <source>File altered</source>
        <translation>File altered</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>File missing</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>No file</translation>
    </message>
    <message>
        <source>No picture was kept.</source>
        <translation>No picture was kept.</translation>
    </message>
    <message>
        <source>This video cannot be played.
The photos and the export still work.</source>
        <translation>This video cannot be played.
The photos and the export still work.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>Recording now</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>Take {n}</source>
        <translation>Take {n}</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>en</source>
        <translation>en</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Number, last digits, or scan a label</source>
        <translation>Number, last digits, or scan a label</translation>
    </message>
</context>
<context>
    <name>SearchWindow</name>
    <message>
        <source>Saved: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>Search – Packwitness</source>
        <translation>Search – Packwitness</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Time bar</source>
        <translation>Time bar</translation>
    </message>
</context>
<context>
    <name>packing</name>
    <message>
        <source>Cancel take</source>
        <translation>Cancel take</translation>
    </message>
    <message>
        <source>Type number</source>
        <translation>Type number</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>Start demo</translation>
    </message>
    <message>
        <source>Called at {time}</source>
        <translation>Called at {time}</translation>
    </message>
    <message>
        <source>Call supervisor</source>
        <translation>Call supervisor</translation>
    </message>
    <message>
        <source>Photo of the earlier recording</source>
        <translation>Photo of the earlier recording</translation>
    </message>
    <message>
        <source>Recorded · {time}</source>
        <translation>Recorded · {time}</translation>
    </message>
    <message>
        <source>Pack first, label last</source>
        <translation>Pack first, label last</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Elapsed</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnecting</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translation>Try {n}</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>This shift</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>No camera</translation>
    </message>
    <message>
        <source>{gb} GB left</source>
        <translation>{gb} GB left</translation>
    </message>
    <message>
        <source>Sound {percent}%</source>
        <translation>Sound {percent}%</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>No sound</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Stop: this parcel is done</source>
        <translation>Stop: this parcel is done</translation>
    </message>
    <message>
        <source>Photo: take one now</source>
        <translation>Photo: take one now</translation>
    </message>
    <message>
        <source>Cancel: this one does not count</source>
        <translation>Cancel: this one does not count</translation>
    </message>
    <message>
        <source>Damaged: mark the parcel</source>
        <translation>Damaged: mark the parcel</translation>
    </message>
    <message>
        <source>Begin: pack first, label last</source>
        <translation>Begin: pack first, label last</translation>
    </message>
    <message>
        <source>Next waybill: saves and goes on</source>
        <translation>Next waybill: saves and goes on</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Control cards</source>
        <translation>Control cards</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Camera picture</translation>
    </message>
    <message>
        <source>Label here</source>
        <translation>Label here</translation>
    </message>
    <message>
        <source>Label recognised</source>
        <translation>Label recognised</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>Last picture {time}</source>
        <translation>Last picture {time}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>DEMO · no real parcel</source>
        <translation>DEMO · no real parcel</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>Just finished</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>Type the number of a torn label · a scan still works</source>
        <translation>Type the number of a torn label · a scan still works</translation>
    </message>
    <message>
        <source>Waybill or order number</source>
        <translation>Waybill or order number</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Starting the camera</translation>
    </message>
    <message>
        <source>Scan waybill</source>
        <translation>Scan waybill</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Already recorded</source>
        <translation>Already recorded</translation>
    </message>
    <message>
        <source>Not a waybill</source>
        <translation>Not a waybill</translation>
    </message>
    <message>
        <source>Not sure of this code</source>
        <translation>Not sure of this code</translation>
    </message>
    <message>
        <source>Cannot read the label</source>
        <translation>Cannot read the label</translation>
    </message>
    <message>
        <source>Old label in view</source>
        <translation>Old label in view</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Not possible now</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>No camera found</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>Camera lost</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>Records cannot be saved</source>
        <translation>Records cannot be saved</translation>
    </message>
    <message>
        <source>The video is over</source>
        <translation>The video is over</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>Hold the label under the camera, or use the scanner</source>
        <translation>Hold the label under the camera, or use the scanner</translation>
    </message>
    <message>
        <source>Scan the code on the shipping label</source>
        <translation>Scan the code on the shipping label</translation>
    </message>
    <message>
        <source>Nothing was saved for it</source>
        <translation>Nothing was saved for it</translation>
    </message>
    <message>
        <source>This parcel was finished a moment ago</source>
        <translation>This parcel was finished a moment ago</translation>
    </message>
    <message>
        <source>No parcel is being recorded</source>
        <translation>No parcel is being recorded</translation>
    </message>
    <message>
        <source>Plug one in, or start the demo</source>
        <translation>Plug one in, or start the demo</translation>
    </message>
    <message>
        <source>No parcel was open, nothing is lost</source>
        <translation>No parcel was open, nothing is lost</translation>
    </message>
    <message>
        <source>Cannot record, call the supervisor</source>
        <translation>Cannot record, call the supervisor</translation>
    </message>
    <message>
        <source>Every parcel of it is saved</source>
        <translation>Every parcel of it is saved</translation>
    </message>
    <message>
        <source>Hold the label flatter</source>
        <translation>Hold the label flatter</translation>
    </message>
    <message>
        <source>Show one label</source>
        <translation>Show one label</translation>
    </message>
    <message>
        <source>Hold the label closer</source>
        <translation>Hold the label closer</translation>
    </message>
    <message>
        <source>Too dark: switch on the lamp</source>
        <translation>Too dark: switch on the lamp</translation>
    </message>
    <message>
        <source>Recording take {take}</source>
        <translation>Recording take {take}</translation>
    </message>
    <message>
        <source>Cancel card: does not count</source>
        <translation>Cancel card: does not count</translation>
    </message>
    <message>
        <source>New label: next parcel</source>
        <translation>New label: next parcel</translation>
    </message>
    <message>
        <source>Find the shipping label</source>
        <translation>Find the shipping label</translation>
    </message>
    <message>
        <source>Scan its longest barcode</source>
        <translation>Scan its longest barcode</translation>
    </message>
    <message>
        <source>Still no: F9, type it</source>
        <translation>Still no: F9, type it</translation>
    </message>
    <message>
        <source>Scan the label again</source>
        <translation>Scan the label again</translation>
    </message>
    <message>
        <source>Scan another code on it</source>
        <translation>Scan another code on it</translation>
    </message>
    <message>
        <source>Lay the label flat</source>
        <translation>Lay the label flat</translation>
    </message>
    <message>
        <source>Only one label in view</source>
        <translation>Only one label in view</translation>
    </message>
    <message>
        <source>Torn: F9, type it</source>
        <translation>Torn: F9, type it</translation>
    </message>
    <message>
        <source>Take the old label away</source>
        <translation>Take the old label away</translation>
    </message>
    <message>
        <source>Scan the next label</source>
        <translation>Scan the next label</translation>
    </message>
    <message>
        <source>Pack it again: use the scanner</source>
        <translation>Pack it again: use the scanner</translation>
    </message>
    <message>
        <source>Scan a waybill first</source>
        <translation>Scan a waybill first</translation>
    </message>
    <message>
        <source>Then use the card</source>
        <translation>Then use the card</translation>
    </message>
    <message>
        <source>Check the USB cable</source>
        <translation>Check the USB cable</translation>
    </message>
    <message>
        <source>Close other camera programs</source>
        <translation>Close other camera programs</translation>
    </message>
    <message>
        <source>Or F4: start the demo</source>
        <translation>Or F4: start the demo</translation>
    </message>
    <message>
        <source>Unplug 3 s, plug in</source>
        <translation>Unplug 3 s, plug in</translation>
    </message>
    <message>
        <source>Still dark: call supervisor</source>
        <translation>Still dark: call supervisor</translation>
    </message>
    <message>
        <source>Stop packing</source>
        <translation>Stop packing</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>Call the supervisor</translation>
    </message>
    <message>
        <source>Space is free: scan again</source>
        <translation>Space is free: scan again</translation>
    </message>
    <message>
        <source>Saved · {length}</source>
        <translation>Saved · {length}</translation>
    </message>
    <message>
        <source>Damaged · {length}</source>
        <translation>Damaged · {length}</translation>
    </message>
    <message>
        <source>Cancelled · {length}</source>
        <translation>Cancelled · {length}</translation>
    </message>
    <message>
        <source>Kept, not sealed yet</source>
        <translation>Kept, not sealed yet</translation>
    </message>
    <message>
        <source>This parcel is being recorded</source>
        <translation>This parcel is being recorded</translation>
    </message>
    <message>
        <source>Photo kept</source>
        <translation>Photo kept</translation>
    </message>
    <message>
        <source>Marked as damaged</source>
        <translation>Marked as damaged</translation>
    </message>
    <message>
        <source>Number added · {text}</source>
        <translation>Number added · {text}</translation>
    </message>
    <message>
        <source>Cancel taken back: it counts</source>
        <translation>Cancel taken back: it counts</translation>
    </message>
    <message>
        <source>Packing now: {text}</source>
        <translation>Packing now: {text}</translation>
    </message>
    <message>
        <source>Camera {text}: its video cannot be written. Tell the supervisor.</source>
        <translation>Camera {text}: its video cannot be written. Tell the supervisor.</translation>
    </message>
    <message>
        <source>Camera {text} lost. The others go on. Tell the supervisor.</source>
        <translation>Camera {text} lost. The others go on. Tell the supervisor.</translation>
    </message>
    <message>
        <source>The computer is too slow, pictures are missing. Tell the supervisor.</source>
        <translation>The computer is too slow, pictures are missing. Tell the supervisor.</translation>
    </message>
    <message>
        <source>Photo is blurry · Hold still</source>
        <translation>Photo is blurry · Hold still</translation>
    </message>
    <message>
        <source>Nothing moves · Recording ends in {text} s</source>
        <translation>Nothing moves · Recording ends in {text} s</translation>
    </message>
    <message>
        <source>Camera {text}: the picture stands still. Check it.</source>
        <translation>Camera {text}: the picture stands still. Check it.</translation>
    </message>
    <message>
        <source>Parcel {text}: weak evidence. Show label and contents again.</source>
        <translation>Parcel {text}: weak evidence. Show label and contents again.</translation>
    </message>
    <message>
        <source>The computer is slow. Nothing is lost, the video is made ready later.</source>
        <translation>The computer is slow. Nothing is lost, the video is made ready later.</translation>
    </message>
    <message>
        <source>Parcel {text} is kept but not sealed yet. Tell the supervisor.</source>
        <translation>Parcel {text} is kept but not sealed yet. Tell the supervisor.</translation>
    </message>
    <message>
        <source>The computer clock is wrong. Tell the supervisor.</source>
        <translation>The computer clock is wrong. Tell the supervisor.</translation>
    </message>
    <message>
        <source>No sound device.</source>
        <translation>No sound device.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Scanner not used yet</source>
        <translation>Scanner not used yet</translation>
    </message>
    <message>
        <source>Scanner OK</source>
        <translation>Scanner OK</translation>
    </message>
    <message>
        <source>Scanner lost</source>
        <translation>Scanner lost</translation>
    </message>
    <message>
        <source>Recording stopped · first {seconds} s are saved</source>
        <translation>Recording stopped · first {seconds} s are saved</translation>
    </message>
    <message>
        <source>This card does nothing now, recording goes on</source>
        <translation>This card does nothing now, recording goes on</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>What now?</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Do this</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Take {take}</source>
        <translation>Take {take}</translation>
    </message>
    <message>
        <source>Part {part}</source>
        <translation>Part {part}</translation>
    </message>
    <message>
        <source>Station {name}</source>
        <translation>Station {name}</translation>
    </message>
    <message>
        <source>length {length}</source>
        <translation>length {length}</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Today {time}</translation>
    </message>
    <message>
        <source>Disk almost full: {gb} GB. Still recording. Tell the supervisor.</source>
        <translation>Disk almost full: {gb} GB. Still recording. Tell the supervisor.</translation>
    </message>
    <message>
        <source>Disk almost full: {gb} GB, about {hours} h. Still recording. Tell the supervisor.</source>
        <translation>Disk almost full: {gb} GB, about {hours} h. Still recording. Tell the supervisor.</translation>
    </message>
</context>
</TS>
