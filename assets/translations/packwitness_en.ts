<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AskRow</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>BindRow</name>
    <message>
        <source>Type the number, or scan the label</source>
        <translation>Type the number, or scan the label</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Bind number</source>
        <translation>Bind number</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CameraFields</name>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Turned</translation>
    </message>
    <message>
        <source>Part kept</source>
        <translation>Part kept</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>White balance</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>As is</source>
        <translation>As is</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>left,top,width,height in percent</source>
        <translation>left,top,width,height in percent</translation>
    </message>
    <message>
        <source>A network camera&apos;s video cannot be cropped as it comes: it is encoded anew, which costs a lot.</source>
        <translation>A network camera&apos;s video cannot be cropped as it comes: it is encoded anew, which costs a lot.</translation>
    </message>
</context>
<context>
    <name>CameraList</name>
    <message>
        <source>There are {n} cameras already. Remove one first.</source>
        <translation>There are {n} cameras already. Remove one first.</translation>
    </message>
    <message>
        <source>Cameras in use</source>
        <translation>Cameras in use</translation>
    </message>
    <message>
        <source>The first one is the main picture; each one records a clip of its own.</source>
        <translation>The first one is the main picture; each one records a clip of its own.</translation>
    </message>
    <message>
        <source>Add a camera</source>
        <translation>Add a camera</translation>
    </message>
    <message>
        <source>No USB camera is plugged in. Network cameras, files and the demo are added by address.</source>
        <translation>No USB camera is plugged in. Network cameras, files and the demo are added by address.</translation>
    </message>
    <message>
        <source>Up: nearer to the main picture</source>
        <translation>Up: nearer to the main picture</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Remove this camera</source>
        <translation>Remove this camera</translation>
    </message>
    <message>
        <source>Address of a camera</source>
        <translation>Address of a camera</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>CamerasPage</name>
    <message>
        <source>Opening the camera …</source>
        <translation>Opening the camera …</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Keep all</translation>
    </message>
    <message>
        <source>Picture of the camera; draw the part to keep</source>
        <translation>Picture of the camera; draw the part to keep</translation>
    </message>
    <message>
        <source>Press “Try it” to see its picture. Draw on it the part to keep.</source>
        <translation>Press “Try it” to see its picture. Draw on it the part to keep.</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>Couriers in China</source>
        <translation>Couriers in China</translation>
    </message>
    <message>
        <source>Foreign and cross-border</source>
        <translation>Foreign and cross-border</translation>
    </message>
    <message>
        <source>Shops and markets</source>
        <translation>Shops and markets</translation>
    </message>
    <message>
        <source>Own number forms</source>
        <translation>Own number forms</translation>
    </message>
    <message>
        <source>Control cards</source>
        <translation>Control cards</translation>
    </message>
    <message>
        <source>Switched on: taken at once. Off: known, but asked about.</source>
        <translation>Switched on: taken at once. Off: known, but asked about.</translation>
    </message>
    <message>
        <source>A pattern for the whole number: letters as printed, [0-9]{10} for ten digits.</source>
        <translation>A pattern for the whole number: letters as printed, [0-9]{10} for ten digits.</translation>
    </message>
    <message>
        <source>Obey the printed control cards</source>
        <translation>Obey the printed control cards</translation>
    </message>
</context>
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
        <source>Weak evidence</source>
        <translation>Weak evidence</translation>
    </message>
    <message>
        <source>Only weak evidence</source>
        <translation>Only weak evidence</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>No weak evidence</source>
        <translation>No weak evidence</translation>
    </message>
    <message>
        <source>Every recording will do</source>
        <translation>Every recording will do</translation>
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
        <source>No number</source>
        <translation>No number</translation>
    </message>
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
    <name>Facts</name>
    <message>
        <source>Who keeps this?</source>
        <translation>Who keeps this?</translation>
    </message>
    <message>
        <source>Why was this deleted?</source>
        <translation>Why was this deleted?</translation>
    </message>
    <message>
        <source>{what} – why?</source>
        <translation>{what} – why?</translation>
    </message>
    <message>
        <source>Called wrong: {number}</source>
        <translation>Called wrong: {number}</translation>
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
    <name>Keeping</name>
    <message>
        <source>Release this parcel? Its files then go when their time has come.</source>
        <translation>Release this parcel? Its files then go when their time has come.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Why, in a few words</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Keep this parcel until it is released?</source>
        <translation>Keep this parcel until it is released?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Why, e.g. complaint 0815; no names, no telephone</source>
        <translation>Why, e.g. complaint 0815; no names, no telephone</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Which number never belonged to this parcel?</source>
        <translation>Which number never belonged to this parcel?</translation>
    </message>
    <message>
        <source>Was {number} its number after all?</source>
        <translation>Was {number} its number after all?</translation>
    </message>
    <message>
        <source>Bound again: {number}</source>
        <translation>Bound again: {number}</translation>
    </message>
    <message>
        <source>Bind it again</source>
        <translation>Bind it again</translation>
    </message>
    <message>
        <source>{number} never belonged to this parcel? The number stays readable.</source>
        <translation>{number} never belonged to this parcel? The number stays readable.</translation>
    </message>
    <message>
        <source>Called wrong: {number}</source>
        <translation>Called wrong: {number}</translation>
    </message>
    <message>
        <source>Yes, wrong number</source>
        <translation>Yes, wrong number</translation>
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
    <name>OpenBar</name>
    <message>
        <source>No PIN is set: everybody at this computer can open this.</source>
        <translation>No PIN is set: everybody at this computer can open this.</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Set a PIN</translation>
    </message>
</context>
<context>
    <name>OwnForms</name>
    <message>
        <source>Name of the form</source>
        <translation>Name of the form</translation>
    </message>
    <message>
        <source>name, e.g. shop</source>
        <translation>name, e.g. shop</translation>
    </message>
    <message>
        <source>Pattern of the whole number</source>
        <translation>Pattern of the whole number</translation>
    </message>
    <message>
        <source>pattern, e.g. AB[0-9]{10}</source>
        <translation>pattern, e.g. AB[0-9]{10}</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>Kind of number</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>This form cannot be used.</source>
        <translation>This form cannot be used.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Choose a recording</source>
        <translation>Choose a recording</translation>
    </message>
    <message>
        <source>Bind number</source>
        <translation>Bind number</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>Take cancel back</source>
        <translation>Take cancel back</translation>
    </message>
    <message>
        <source>Take the cancellation back: it counts</source>
        <translation>Take the cancellation back: it counts</translation>
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
    <name>PeoplePage</name>
    <message>
        <source>Add somebody</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>Short code of the person</source>
        <translation>Short code of the person</translation>
    </message>
    <message>
        <source>short code, e.g. A-07</source>
        <translation>short code, e.g. A-07</translation>
    </message>
    <message>
        <source>Badge: scan it</source>
        <translation>Badge: scan it</translation>
    </message>
    <message>
        <source>badge: scan it, or leave empty</source>
        <translation>badge: scan it, or leave empty</translation>
    </message>
    <message>
        <source>PIN, 6 to 12 digits</source>
        <translation>PIN, 6 to 12 digits</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>This was not done.</source>
        <translation>This was not done.</translation>
    </message>
    <message>
        <source>No admin yet: everybody at this computer can open the recordings.</source>
        <translation>No admin yet: everybody at this computer can open the recordings.</translation>
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
        <source>Vault not reachable</source>
        <translation>Vault not reachable</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>No file</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>No picture was kept.</source>
        <translation>No picture was kept.</translation>
    </message>
    <message>
        <source>Still being recorded</source>
        <translation>Still being recorded</translation>
    </message>
    <message>
        <source>Video and photos have expired.
The record and its hashes are still there.</source>
        <translation>Video and photos have expired.
The record and its hashes are still there.</translation>
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
        <source>Setup</source>
        <translation>Setup</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Lock: {name} leaves</source>
        <translation>Lock: {name} leaves</translation>
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
        <source>Video expired</source>
        <translation>Video expired</translation>
    </message>
    <message>
        <source>Photos expired</source>
        <translation>Photos expired</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Weak evidence</source>
        <translation>Weak evidence</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Called wrong</source>
        <translation>Called wrong</translation>
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
        <source>No time stamp from outside yet</source>
        <translation>No time stamp from outside yet</translation>
    </message>
    <message>
        <source>Existed before {before} · time stamp from outside</source>
        <translation>Existed before {before} · time stamp from outside</translation>
    </message>
    <message>
        <source>Existed before {before}, sealed after {after} · time stamps from outside</source>
        <translation>Existed before {before}, sealed after {after} · time stamps from outside</translation>
    </message>
    <message>
        <source>Video expired, photos kept</source>
        <translation>Video expired, photos kept</translation>
    </message>
    <message>
        <source>Video and photos expired</source>
        <translation>Video and photos expired</translation>
    </message>
    <message>
        <source>Video made smaller</source>
        <translation>Video made smaller</translation>
    </message>
    <message>
        <source>Kept: {reason}</source>
        <translation>Kept: {reason}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Video removed on {day}, {time}</source>
        <translation>Video removed on {day}, {time}</translation>
    </message>
    <message>
        <source>Photos removed on {day}, {time}</source>
        <translation>Photos removed on {day}, {time}</translation>
    </message>
    <message>
        <source>Video and photos removed on {day}, {time}</source>
        <translation>Video and photos removed on {day}, {time}</translation>
    </message>
    <message>
        <source>en</source>
        <translation>en</translation>
    </message>
    <message>
        <source>A smaller copy took its place after {days} days</source>
        <translation>A smaller copy took its place after {days} days</translation>
    </message>
    <message>
        <source>The disk had less than {gb} GB free; it was older than {days} days</source>
        <translation>The disk had less than {gb} GB free; it was older than {days} days</translation>
    </message>
    <message>
        <source>Policy: {days} days, then it goes</source>
        <translation>Policy: {days} days, then it goes</translation>
    </message>
    <message>
        <source>by the program itself</source>
        <translation>by the program itself</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>by {who}</translation>
    </message>
    <message>
        <source>entry {n} of the ledger</source>
        <translation>entry {n} of the ledger</translation>
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
        <source>Bound: {number}</source>
        <translation>Bound: {number}</translation>
    </message>
    <message>
        <source>Taken back: this parcel counts again</source>
        <translation>Taken back: this parcel counts again</translation>
    </message>
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
    <name>SettingsWindow</name>
    <message>
        <source>A value makes no sense yet.</source>
        <translation>A value makes no sense yet.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Not saved yet.</translation>
    </message>
    <message>
        <source>Saved. It takes effect at the next start of the program.</source>
        <translation>Saved. It takes effect at the next start of the program.</translation>
    </message>
    <message>
        <source>Saved. It takes effect at once.</source>
        <translation>Saved. It takes effect at once.</translation>
    </message>
    <message>
        <source>Use {port}</source>
        <translation>Use {port}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>Settings – Packwitness</source>
        <translation>Settings – Packwitness</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kept in settings.toml in the data folder; your comments in it stay.</source>
        <translation>Kept in settings.toml in the data folder; your comments in it stay.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Save (Ctrl+S)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Turned by {angle}</source>
        <translation>Turned by {angle}</translation>
    </message>
    <message>
        <source>Paper {n} %</source>
        <translation>Paper {n} %</translation>
    </message>
    <message>
        <source>Ink {n} % darker</source>
        <translation>Ink {n} % darker</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>No camera</translation>
    </message>
    <message>
        <source>Camera setup – Packwitness</source>
        <translation>Camera setup – Packwitness</translation>
    </message>
    <message>
        <source>Camera setup</source>
        <translation>Camera setup</translation>
    </message>
    <message>
        <source>Hold a label where you pack. Move the camera until all is green.</source>
        <translation>Hold a label where you pack. Move the camera until all is green.</translation>
    </message>
    <message>
        <source>60 to 80 cm above the bench, straight down</source>
        <translation>60 to 80 cm above the bench, straight down</translation>
    </message>
    <message>
        <source>Lamp beside it, not into the label</source>
        <translation>Lamp beside it, not into the label</translation>
    </message>
    <message>
        <source>Exposure 1/500 s or shorter</source>
        <translation>Exposure 1/500 s or shorter</translation>
    </message>
    <message>
        <source>Packing goes on meanwhile: a waybill shown here is recorded.</source>
        <translation>Packing goes on meanwhile: a waybill shown here is recorded.</translation>
    </message>
    <message>
        <source>needs {limit} or more</source>
        <translation>needs {limit} or more</translation>
    </message>
    <message>
        <source>Pixels for the thinnest bar</source>
        <translation>Pixels for the thinnest bar</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Live picture</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>Next camera</source>
        <translation>Next camera</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>Done (Esc)</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Control card</source>
        <translation>Control card</translation>
    </message>
    <message>
        <source>Save the control card as a PDF</source>
        <translation>Save the control card as a PDF</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>Key card</translation>
    </message>
    <message>
        <source>Save the key card as a PDF</source>
        <translation>Save the key card as a PDF</translation>
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
    <name>Tryout</name>
    <message>
        <source>Try a code</source>
        <translation>Try a code</translation>
    </message>
    <message>
        <source>Type or scan one: this is what the bench would do with the rules shown here.</source>
        <translation>Type or scan one: this is what the bench would do with the rules shown here.</translation>
    </message>
    <message>
        <source>Code to try</source>
        <translation>Code to try</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Courier</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Kept as</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>all hashes and the signed entries</source>
        <translation>all hashes and the signed entries</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Still there: {what}.</source>
        <translation>Still there: {what}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>cameras</name>
    <message>
        <source>Bench</source>
        <translation>Bench</translation>
    </message>
    <message>
        <source>Label side</source>
        <translation>Label side</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Camera {n}</source>
        <translation>Camera {n}</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>SF Express</source>
        <translation>SF Express</translation>
    </message>
    <message>
        <source>ZTO</source>
        <translation>ZTO</translation>
    </message>
    <message>
        <source>STO</source>
        <translation>STO</translation>
    </message>
    <message>
        <source>Yunda</source>
        <translation>Yunda</translation>
    </message>
    <message>
        <source>YTO</source>
        <translation>YTO</translation>
    </message>
    <message>
        <source>J&amp;T</source>
        <translation>J&amp;T</translation>
    </message>
    <message>
        <source>JD</source>
        <translation>JD</translation>
    </message>
    <message>
        <source>Deppon</source>
        <translation>Deppon</translation>
    </message>
    <message>
        <source>China Post · EMS</source>
        <translation>China Post · EMS</translation>
    </message>
    <message>
        <source>Cainiao</source>
        <translation>Cainiao</translation>
    </message>
    <message>
        <source>Foreign post (S10)</source>
        <translation>Foreign post (S10)</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>UPS</translation>
    </message>
    <message>
        <source>FedEx</source>
        <translation>FedEx</translation>
    </message>
    <message>
        <source>USPS</source>
        <translation>USPS</translation>
    </message>
    <message>
        <source>DPD</source>
        <translation>DPD</translation>
    </message>
    <message>
        <source>DHL</source>
        <translation>DHL</translation>
    </message>
    <message>
        <source>Yodel</source>
        <translation>Yodel</translation>
    </message>
    <message>
        <source>YunExpress</source>
        <translation>YunExpress</translation>
    </message>
    <message>
        <source>Ekart</source>
        <translation>Ekart</translation>
    </message>
    <message>
        <source>SPX Express</source>
        <translation>SPX Express</translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation>Pinduoduo</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>Xiaohongshu</translation>
    </message>
    <message>
        <source>Doudian</source>
        <translation>Doudian</translation>
    </message>
    <message>
        <source>Shopee</source>
        <translation>Shopee</translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation>Amazon</translation>
    </message>
    <message>
        <source>eBay</source>
        <translation>eBay</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Goods code</source>
        <translation>Goods code</translation>
    </message>
    <message>
        <source>GS1 trade code</source>
        <translation>GS1 trade code</translation>
    </message>
    <message>
        <source>Control card</source>
        <translation>Control card</translation>
    </message>
    <message>
        <source>Operator badge</source>
        <translation>Operator badge</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Web address</translation>
    </message>
    <message>
        <source>Other contents</source>
        <translation>Other contents</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unknown code</translation>
    </message>
    <message>
        <source>Taken at once</source>
        <translation>Taken at once</translation>
    </message>
    <message>
        <source>Asked first, nothing is saved before</source>
        <translation>Asked first, nothing is saved before</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Not taken</translation>
    </message>
</context>
<context>
    <name>packing</name>
    <message>
        <source>Record again</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>Cancel take</source>
        <translation>Cancel take</translation>
    </message>
    <message>
        <source>Yes, record</source>
        <translation>Yes, record</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
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
        <source>Pack first</source>
        <translation>Pack first</translation>
    </message>
    <message>
        <source>Skip a photo</source>
        <translation>Skip a photo</translation>
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
        <source>Camera setup</source>
        <translation>Camera setup</translation>
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
        <source>Supervisor · a scan still works</source>
        <translation>Supervisor · a scan still works</translation>
    </message>
    <message>
        <source>Who may open the recordings?</source>
        <translation>Who may open the recordings?</translation>
    </message>
    <message>
        <source>Touch a name, or scan a badge</source>
        <translation>Touch a name, or scan a badge</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN of {name}</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Choose a PIN for {name}: 6 to 12 digits</source>
        <translation>Choose a PIN for {name}: 6 to 12 digits</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>The same PIN again</translation>
    </message>
    <message>
        <source>These were two different PINs. Once more.</source>
        <translation>These were two different PINs. Once more.</translation>
    </message>
    <message>
        <source>Too easy: no 123456, no repeats, no birthday</source>
        <translation>Too easy: no 123456, no repeats, no birthday</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>So far everybody at this computer can open the recordings. The PIN makes you the admin.</source>
        <translation>So far everybody at this computer can open the recordings. The PIN makes you the admin.</translation>
    </message>
    <message>
        <source>Others are added in the settings, under People.</source>
        <translation>Others are added in the settings, under People.</translation>
    </message>
    <message>
        <source>Packing never needs a PIN: scan on at any time.</source>
        <translation>Packing never needs a PIN: scan on at any time.</translation>
    </message>
    <message>
        <source>Scan your badge, or touch your name. Then type the PIN.</source>
        <translation>Scan your badge, or touch your name. Then type the PIN.</translation>
    </message>
    <message>
        <source>Nobody of that name works here</source>
        <translation>Nobody of that name works here</translation>
    </message>
    <message>
        <source>This badge packs; it opens nothing here</source>
        <translation>This badge packs; it opens nothing here</translation>
    </message>
    <message>
        <source>No PIN is set; ask an admin</source>
        <translation>No PIN is set; ask an admin</translation>
    </message>
    <message>
        <source>Wrong PIN · tries left: {n}</source>
        <translation>Wrong PIN · tries left: {n}</translation>
    </message>
    <message>
        <source>Too many wrong PINs · again at {time}</source>
        <translation>Too many wrong PINs · again at {time}</translation>
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
        <source>Is this the number?</source>
        <translation>Is this the number?</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Show it again</translation>
    </message>
    <message>
        <source>Not a usual waybill, nothing is saved yet</source>
        <translation>Not a usual waybill, nothing is saved yet</translation>
    </message>
    <message>
        <source>No picture of this parcel was kept</source>
        <translation>No picture of this parcel was kept</translation>
    </message>
    <message>
        <source>Part of the video is missing</source>
        <translation>Part of the video is missing</translation>
    </message>
    <message>
        <source>The label cannot be read in the video</source>
        <translation>The label cannot be read in the video</translation>
    </message>
    <message>
        <source>The video is too dark</source>
        <translation>The video is too dark</translation>
    </message>
    <message>
        <source>The photos are blurred</source>
        <translation>The photos are blurred</translation>
    </message>
    <message>
        <source>Switch on the lamp, show the label</source>
        <translation>Switch on the lamp, show the label</translation>
    </message>
    <message>
        <source>Show the label, hold still</source>
        <translation>Show the label, hold still</translation>
    </message>
    <message>
        <source>Show its label again</source>
        <translation>Show its label again</translation>
    </message>
    <message>
        <source>Then show the contents</source>
        <translation>Then show the contents</translation>
    </message>
    <message>
        <source>Or scan the next parcel</source>
        <translation>Or scan the next parcel</translation>
    </message>
    <message>
        <source>It is right: scan it again</source>
        <translation>It is right: scan it again</translation>
    </message>
    <message>
        <source>It is wrong: cancel card</source>
        <translation>It is wrong: cancel card</translation>
    </message>
    <message>
        <source>Or F9: type the number</source>
        <translation>Or F9: type the number</translation>
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
        <source>Unknown badge {text} · packing goes on</source>
        <translation>Unknown badge {text} · packing goes on</translation>
    </message>
    <message>
        <source>Good: it serves as evidence now</source>
        <translation>Good: it serves as evidence now</translation>
    </message>
    <message>
        <source>Photos left out: {text}</source>
        <translation>Photos left out: {text}</translation>
    </message>
    <message>
        <source>{text}: its video cannot be written. Tell the supervisor.</source>
        <translation>{text}: its video cannot be written. Tell the supervisor.</translation>
    </message>
    <message>
        <source>{text}: no picture. The others go on. Tell the supervisor.</source>
        <translation>{text}: no picture. The others go on. Tell the supervisor.</translation>
    </message>
    <message>
        <source>{text}: the picture stands still. Check it.</source>
        <translation>{text}: the picture stands still. Check it.</translation>
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
        <source>Parcel {text}: weak evidence. Show label and contents again.</source>
        <translation>Parcel {text}: weak evidence. Show label and contents again.</translation>
    </message>
    <message>
        <source>Parcel {text}: weak evidence. It is marked for the supervisor.</source>
        <translation>Parcel {text}: weak evidence. It is marked for the supervisor.</translation>
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
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>Stands still</translation>
    </message>
    <message>
        <source>Slow PC</source>
        <translation>Slow PC</translation>
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
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Photo: {shot}</source>
        <translation>Photo: {shot}</translation>
    </message>
    <message>
        <source>Left out: {shots}</source>
        <translation>Left out: {shots}</translation>
    </message>
    <message>
        <source>All photos taken</source>
        <translation>All photos taken</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A number, please.</source>
        <translation>A number, please.</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>At least {low}.</translation>
    </message>
    <message>
        <source>Between {low} and {high}.</source>
        <translation>Between {low} and {high}.</translation>
    </message>
    <message>
        <source>Set in the environment; what stands here has no effect.</source>
        <translation>Set in the environment; what stands here has no effect.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>Name of the bench</source>
        <translation>Name of the bench</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>What is kept</translation>
    </message>
    <message>
        <source>Before the scan</source>
        <translation>Before the scan</translation>
    </message>
    <message>
        <source>After STOP</source>
        <translation>After STOP</translation>
    </message>
    <message>
        <source>Shortest parcel</source>
        <translation>Shortest parcel</translation>
    </message>
    <message>
        <source>Longest parcel</source>
        <translation>Longest parcel</translation>
    </message>
    <message>
        <source>Same label again</source>
        <translation>Same label again</translation>
    </message>
    <message>
        <source>Several waybills</source>
        <translation>Several waybills</translation>
    </message>
    <message>
        <source>Label left lying</source>
        <translation>Label left lying</translation>
    </message>
    <message>
        <source>Disk warning</source>
        <translation>Disk warning</translation>
    </message>
    <message>
        <source>Disk reserve</source>
        <translation>Disk reserve</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Nothing moves</translation>
    </message>
    <message>
        <source>Camera reads labels</source>
        <translation>Camera reads labels</translation>
    </message>
    <message>
        <source>Video encoder</source>
        <translation>Video encoder</translation>
    </message>
    <message>
        <source>Database copies</source>
        <translation>Database copies</translation>
    </message>
    <message>
        <source>Shot list</source>
        <translation>Shot list</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Show again</translation>
    </message>
    <message>
        <source>Smaller videos</source>
        <translation>Smaller videos</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Serial port</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>Baud rate</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <source>Name of this bench, burned into the picture and kept with each parcel.</source>
        <translation>Name of this bench, burned into the picture and kept with each parcel.</translation>
    </message>
    <message>
        <source>Who packs until a badge is scanned.</source>
        <translation>Who packs until a badge is scanned.</translation>
    </message>
    <message>
        <source>Language of the windows.</source>
        <translation>Language of the windows.</translation>
    </message>
    <message>
        <source>Loudness of the signals, in percent.</source>
        <translation>Loudness of the signals, in percent.</translation>
    </message>
    <message>
        <source>What a session keeps: video and photos, video, or photos only.</source>
        <translation>What a session keeps: video and photos, video, or photos only.</translation>
    </message>
    <message>
        <source>Seconds of video kept from before the scan.</source>
        <translation>Seconds of video kept from before the scan.</translation>
    </message>
    <message>
        <source>Seconds of video kept after STOP, while nothing else begins.</source>
        <translation>Seconds of video kept after STOP, while nothing else begins.</translation>
    </message>
    <message>
        <source>A shorter session counts as cancelled; its files are kept.</source>
        <translation>A shorter session counts as cancelled; its files are kept.</translation>
    </message>
    <message>
        <source>A longer session is finished by itself.</source>
        <translation>A longer session is finished by itself.</translation>
    </message>
    <message>
        <source>What a scanner shot at the running parcel&apos;s own label does.</source>
        <translation>What a scanner shot at the running parcel&apos;s own label does.</translation>
    </message>
    <message>
        <source>One order may carry several waybills (split parcels).</source>
        <translation>One order may carry several waybills (split parcels).</translation>
    </message>
    <message>
        <source>Minutes for which a finished label seen by the camera only warns.</source>
        <translation>Minutes for which a finished label seen by the camera only warns.</translation>
    </message>
    <message>
        <source>Warn when less is free.</source>
        <translation>Warn when less is free.</translation>
    </message>
    <message>
        <source>Stop cleanly when less is free.</source>
        <translation>Stop cleanly when less is free.</translation>
    </message>
    <message>
        <source>Seconds without movement after which a session is finished; 0: never.</source>
        <translation>Seconds without movement after which a session is finished; 0: never.</translation>
    </message>
    <message>
        <source>Read labels by camera; off: by scanner only, which saves most of the processor.</source>
        <translation>Read labels by camera; off: by scanner only, which saves most of the processor.</translation>
    </message>
    <message>
        <source>What makes the video; auto: the graphics chip, where it passes a trial at the start.</source>
        <translation>What makes the video; auto: the graphics chip, where it passes a trial at the start.</translation>
    </message>
    <message>
        <source>Keep videos</source>
        <translation>Keep videos</translation>
    </message>
    <message>
        <source>Keep photos</source>
        <translation>Keep photos</translation>
    </message>
    <message>
        <source>Without a number</source>
        <translation>Without a number</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>With an order number</source>
        <translation>With an order number</translation>
    </message>
    <message>
        <source>With a waybill</source>
        <translation>With a waybill</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Room on the disk</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Lock by itself</translation>
    </message>
    <message>
        <source>Time authorities</source>
        <translation>Time authorities</translation>
    </message>
    <message>
        <source>Roots of the time authorities</source>
        <translation>Roots of the time authorities</translation>
    </message>
    <message>
        <source>Days after which video is removed that nobody keeps, 7 at least; 0: never.</source>
        <translation>Days after which video is removed that nobody keeps, 7 at least; 0: never.</translation>
    </message>
    <message>
        <source>Photos asked for while a parcel is packed, in this order: item, filled_box, sealed_box, label, or names of your own; empty: none.</source>
        <translation>Photos asked for while a parcel is packed, in this order: item, filled_box, sealed_box, label, or names of your own; empty: none.</translation>
    </message>
    <message>
        <source>Seconds in which a parcel with weak evidence may be shown again; 0: it is only marked.</source>
        <translation>Seconds in which a parcel with weak evidence may be shown again; 0: it is only marked.</translation>
    </message>
    <message>
        <source>Days after which videos are made smaller while nothing is packed; 0: never.</source>
        <translation>Days after which videos are made smaller while nothing is packed; 0: never.</translation>
    </message>
    <message>
        <source>The same for photos, which need little room; 0: never.</source>
        <translation>The same for photos, which need little room; 0: never.</translation>
    </message>
    <message>
        <source>Another age for parcels without a number, video and photos alike; 0: like the others.</source>
        <translation>Another age for parcels without a number, video and photos alike; 0: like the others.</translation>
    </message>
    <message>
        <source>Another age for cancelled parcels; 0: like the others.</source>
        <translation>Another age for cancelled parcels; 0: like the others.</translation>
    </message>
    <message>
        <source>Another age for parcels with an order number; 0: like the others.</source>
        <translation>Another age for parcels with an order number; 0: like the others.</translation>
    </message>
    <message>
        <source>Another age for parcels with a waybill number; with both, the longer counts.</source>
        <translation>Another age for parcels with a waybill number; with both, the longer counts.</translation>
    </message>
    <message>
        <source>When less is free, the oldest recordings that nobody keeps go sooner; 0: never.</source>
        <translation>When less is free, the oldest recordings that nobody keeps go sooner; 0: never.</translation>
    </message>
    <message>
        <source>But never those younger than so many days.</source>
        <translation>But never those younger than so many days.</translation>
    </message>
    <message>
        <source>How many daily copies of the database are kept.</source>
        <translation>How many daily copies of the database are kept.</translation>
    </message>
    <message>
        <source>Minutes without input after which the supervisor&apos;s windows lock; 0: never.</source>
        <translation>Minutes without input after which the supervisor&apos;s windows lock; 0: never.</translation>
    </message>
    <message>
        <source>Addresses (http, https) of time stamp authorities that are asked once an hour.</source>
        <translation>Addresses (http, https) of time stamp authorities that are asked once an hour.</translation>
    </message>
    <message>
        <source>File or folder with the root certificates of those authorities.</source>
        <translation>File or folder with the root certificates of those authorities.</translation>
    </message>
    <message>
        <source>Serial port of a scanner gun; empty: none.</source>
        <translation>Serial port of a scanner gun; empty: none.</translation>
    </message>
    <message>
        <source>Its speed.</source>
        <translation>Its speed.</translation>
    </message>
    <message>
        <source>What the gun types before a code.</source>
        <translation>What the gun types before a code.</translation>
    </message>
    <message>
        <source>What the gun types after a code.</source>
        <translation>What the gun types after a code.</translation>
    </message>
    <message>
        <source>Obey the printed control cards.</source>
        <translation>Obey the printed control cards.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Video and photos</source>
        <translation>Video and photos</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Photos only</source>
        <translation>Photos only</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cameras</translation>
    </message>
    <message>
        <source>Scanner gun</source>
        <translation>Scanner gun</translation>
    </message>
    <message>
        <source>This bench</source>
        <translation>This bench</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Which numbers are taken</source>
        <translation>Which numbers are taken</translation>
    </message>
    <message>
        <source>Up to four, tried and turned</source>
        <translation>Up to four, tried and turned</translation>
    </message>
    <message>
        <source>Serial port, prefix, suffix</source>
        <translation>Serial port, prefix, suffix</translation>
    </message>
    <message>
        <source>Name, language, sound</source>
        <translation>Name, language, sound</translation>
    </message>
    <message>
        <source>When recordings expire</source>
        <translation>When recordings expire</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>What is recorded</translation>
    </message>
    <message>
        <source>Badges, roles, PINs</source>
        <translation>Badges, roles, PINs</translation>
    </message>
    <message>
        <source>What the bench takes as a number, and what it asks about</source>
        <translation>What the bench takes as a number, and what it asks about</translation>
    </message>
    <message>
        <source>What you see here is what is recorded</source>
        <translation>What you see here is what is recorded</translation>
    </message>
    <message>
        <source>A gun that types like a keyboard needs nothing here</source>
        <translation>A gun that types like a keyboard needs nothing here</translation>
    </message>
    <message>
        <source>How this bench is called, and how it speaks</source>
        <translation>How this bench is called, and how it speaks</translation>
    </message>
    <message>
        <source>What the program removes by itself, and when; a parcel that is kept never goes</source>
        <translation>What the program removes by itself, and when; a parcel that is kept never goes</translation>
    </message>
    <message>
        <source>What is kept of each parcel</source>
        <translation>What is kept of each parcel</translation>
    </message>
    <message>
        <source>Who packs, and who may open the recordings; counts at once</source>
        <translation>Who packs, and who may open the recordings; counts at once</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Focus</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>White balance</translation>
    </message>
    <message>
        <source>In use now: changes of size and locks show at the next start.</source>
        <translation>In use now: changes of size and locks show at the next start.</translation>
    </message>
    <message>
        <source>Not allowed by this camera: {names}</source>
        <translation>Not allowed by this camera: {names}</translation>
    </message>
    <message>
        <source>no PIN: cannot come in</source>
        <translation>no PIN: cannot come in</translation>
    </message>
    <message>
        <source>no badge</source>
        <translation>no badge</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>New PIN, 6 to 12 digits</source>
        <translation>New PIN, 6 to 12 digits</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Set PIN</translation>
    </message>
    <message>
        <source>Really retire?</source>
        <translation>Really retire?</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Packer</source>
        <translation>Packer</translation>
    </message>
    <message>
        <source>6 to 12 digits</source>
        <translation>6 to 12 digits</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Role of {name}</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>Lay a label under the camera</source>
        <translation>Lay a label under the camera</translation>
    </message>
    <message>
        <source>Where it lies while packing; turned is fine</source>
        <translation>Where it lies while packing; turned is fine</translation>
    </message>
    <message>
        <source>More light: the label is dark</source>
        <translation>More light: the label is dark</translation>
    </message>
    <message>
        <source>Switch on a lamp beside the bench</source>
        <translation>Switch on a lamp beside the bench</translation>
    </message>
    <message>
        <source>Less light: the label is washed out</source>
        <translation>Less light: the label is washed out</translation>
    </message>
    <message>
        <source>Shorten the exposure, or dim the lamp</source>
        <translation>Shorten the exposure, or dim the lamp</translation>
    </message>
    <message>
        <source>Turn the lamp aside: glare</source>
        <translation>Turn the lamp aside: glare</translation>
    </message>
    <message>
        <source>It must not shine straight into the label</source>
        <translation>It must not shine straight into the label</translation>
    </message>
    <message>
        <source>Move the camera closer</source>
        <translation>Move the camera closer</translation>
    </message>
    <message>
        <source>Or choose a higher resolution: the thinnest bar is too small</source>
        <translation>Or choose a higher resolution: the thinnest bar is too small</translation>
    </message>
    <message>
        <source>Shorter exposure: the label is blurred</source>
        <translation>Shorter exposure: the label is blurred</translation>
    </message>
    <message>
        <source>It moves while the picture is taken; 1/500 s keeps it sharp</source>
        <translation>It moves while the picture is taken; 1/500 s keeps it sharp</translation>
    </message>
    <message>
        <source>Focus the camera: the label is blurred</source>
        <translation>Focus the camera: the label is blurred</translation>
    </message>
    <message>
        <source>Turn the ring of the lens; autofocus is better off</source>
        <translation>Turn the ring of the lens; autofocus is better off</translation>
    </message>
    <message>
        <source>The print is too faint</source>
        <translation>The print is too faint</translation>
    </message>
    <message>
        <source>Clean the lens, or print the label anew</source>
        <translation>Clean the lens, or print the label anew</translation>
    </message>
    <message>
        <source>Lay the label flat</source>
        <translation>Lay the label flat</translation>
    </message>
    <message>
        <source>It is large and clear, yet it cannot be read</source>
        <translation>It is large and clear, yet it cannot be read</translation>
    </message>
    <message>
        <source>This code is no waybill</source>
        <translation>This code is no waybill</translation>
    </message>
    <message>
        <source>It is read well; now show a shipping label</source>
        <translation>It is read well; now show a shipping label</translation>
    </message>
    <message>
        <source>Good: this label is read</source>
        <translation>Good: this label is read</translation>
    </message>
    <message>
        <source>Try it in every corner of the bench</source>
        <translation>Try it in every corner of the bench</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>Check the camera&apos;s cable; the picture comes by itself</source>
        <translation>Check the camera&apos;s cable; the picture comes by itself</translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation>Nothing to measure</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Too small, often not read</source>
        <translation>Too small, often not read</translation>
    </message>
    <message>
        <source>Far too small</source>
        <translation>Far too small</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label is read</source>
        <translation>Label is read</translation>
    </message>
    <message>
        <source>Read, not taken</source>
        <translation>Read, not taken</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Sharpness</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Sharp</translation>
    </message>
    <message>
        <source>A little soft</source>
        <translation>A little soft</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Blurred</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Light is right</source>
        <translation>Light is right</translation>
    </message>
    <message>
        <source>Light: fair</source>
        <translation>Light: fair</translation>
    </message>
    <message>
        <source>Light is bad</source>
        <translation>Light is bad</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Print is clear</source>
        <translation>Print is clear</translation>
    </message>
    <message>
        <source>Print is faint</source>
        <translation>Print is faint</translation>
    </message>
    <message>
        <source>Print is too faint</source>
        <translation>Print is too faint</translation>
    </message>
</context>
<context>
    <name>shots</name>
    <message>
        <source>item</source>
        <translation>item</translation>
    </message>
    <message>
        <source>filled box</source>
        <translation>filled box</translation>
    </message>
    <message>
        <source>sealed box</source>
        <translation>sealed box</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
</context>
</TS>
