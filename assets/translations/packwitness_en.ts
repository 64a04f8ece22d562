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
    <name>Corrections</name>
    <message>
        <source>Bound: {number}</source>
        <translation>Bound: {number}</translation>
    </message>
    <message>
        <source>Taken back: this parcel counts again</source>
        <translation>Taken back: this parcel counts again</translation>
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
        <source>What was noticed?</source>
        <translation>What was noticed?</translation>
    </message>
    <message>
        <source>{what} – why?</source>
        <translation>{what} – why?</translation>
    </message>
    <message>
        <source>Called wrong: {number}</source>
        <translation>Called wrong: {number}</translation>
    </message>
    <message numerus="yes">
        <source>Noticed: %n thing(s)</source>
        <translation>
            <numerusform>Noticed: %n thing</numerusform>
            <numerusform>Noticed: %n things</numerusform>
        </translation>
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
    <message>
        <source>Weak evidence: nothing was kept</source>
        <translation>Weak evidence: nothing was kept</translation>
    </message>
    <message>
        <source>Weak evidence: part of the video is missing</source>
        <translation>Weak evidence: part of the video is missing</translation>
    </message>
    <message>
        <source>Weak evidence: the label cannot be read in the video</source>
        <translation>Weak evidence: the label cannot be read in the video</translation>
    </message>
    <message>
        <source>Weak evidence: a picture is too dark</source>
        <translation>Weak evidence: a picture is too dark</translation>
    </message>
    <message>
        <source>Weak evidence: pictures are blurred</source>
        <translation>Weak evidence: pictures are blurred</translation>
    </message>
    <message>
        <source>Weak evidence: one camera missed much of it</source>
        <translation>Weak evidence: one camera missed much of it</translation>
    </message>
    <message>
        <source>{camera}: no picture up to the end</source>
        <translation>{camera}: no picture up to the end</translation>
    </message>
    <message>
        <source>{camera}: no picture for {length}</source>
        <translation>{camera}: no picture for {length}</translation>
    </message>
    <message>
        <source>Shown again as part {n}: good</source>
        <translation>Shown again as part {n}: good</translation>
    </message>
    <message>
        <source>Photos left out: {names}</source>
        <translation>Photos left out: {names}</translation>
    </message>
    <message>
        <source>The computer clock jumped by {length}</source>
        <translation>The computer clock jumped by {length}</translation>
    </message>
    <message>
        <source>{camera}: the picture stood still</source>
        <translation>{camera}: the picture stood still</translation>
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
        <source>Saved. It takes effect when this parcel is finished.</source>
        <translation>Saved. It takes effect when this parcel is finished.</translation>
    </message>
    <message>
        <source>Saved. The cameras have been changed.</source>
        <translation>Saved. The cameras have been changed.</translation>
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
    <message>
        <source>Head of the day</source>
        <translation>Head of the day</translation>
    </message>
    <message>
        <source>Save the head of the day as a PDF</source>
        <translation>Save the head of the day as a PDF</translation>
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
    <name>Voice</name>
    <message>
        <source>en</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
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
    <name>errors</name>
    <message>
        <source>A camera at pace=max cannot join a running station.</source>
        <translation>A camera at pace=max cannot join a running station.</translation>
    </message>
    <message>
        <source>Leave pace=max away.</source>
        <translation>Leave pace=max away.</translation>
    </message>
    <message>
        <source>Cameras at pace=max and others cannot run together.</source>
        <translation>Cameras at pace=max and others cannot run together.</translation>
    </message>
    <message>
        <source>Give all of them pace=max, or none.</source>
        <translation>Give all of them pace=max, or none.</translation>
    </message>
    <message>
        <source>Camera address “{address}” says {key} twice.</source>
        <translation>Camera address “{address}” says {key} twice.</translation>
    </message>
    <message>
        <source>Say it once.</source>
        <translation>Say it once.</translation>
    </message>
    <message>
        <source>Camera address “{address}”: {wish} makes no sense.</source>
        <translation>Camera address “{address}”: {wish} makes no sense.</translation>
    </message>
    <message>
        <source>Camera address “{address}”: “{part}” has no value.</source>
        <translation>Camera address “{address}”: “{part}” has no value.</translation>
    </message>
    <message>
        <source>Write {key}=VALUE.</source>
        <translation>Write {key}=VALUE.</translation>
    </message>
    <message>
        <source>“{address}” is no camera address.</source>
        <translation>“{address}” is no camera address.</translation>
    </message>
    <message>
        <source>Write usb:0, file:PATH or demo: in full.</source>
        <translation>Write usb:0, file:PATH or demo: in full.</translation>
    </message>
    <message>
        <source>“{kind}:” does not know “{key}”.</source>
        <translation>“{kind}:” does not know “{key}”.</translation>
    </message>
    <message>
        <source>“{kind}:” is no kind of camera.</source>
        <translation>“{kind}:” is no kind of camera.</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>Did you mean “{name}”?</translation>
    </message>
    <message>
        <source>Known: {names}.</source>
        <translation>Known: {names}.</translation>
    </message>
    <message>
        <source>Known: {names}. A video file is file:PATH.</source>
        <translation>Known: {names}. A video file is file:PATH.</translation>
    </message>
    <message>
        <source>It is one of {names}.</source>
        <translation>It is one of {names}.</translation>
    </message>
    <message>
        <source>It is a number from {low} to {high}.</source>
        <translation>It is a number from {low} to {high}.</translation>
    </message>
    <message>
        <source>It is auto, lock, or a number from {low} to {high}.</source>
        <translation>It is auto, lock, or a number from {low} to {high}.</translation>
    </message>
    <message>
        <source>It is a whole number.</source>
        <translation>It is a whole number.</translation>
    </message>
    <message>
        <source>It begins with a letter and has up to 12 letters and digits: bench.</source>
        <translation>It begins with a letter and has up to 12 letters and digits: bench.</translation>
    </message>
    <message>
        <source>Write crop=LEFT,TOP,WIDTH,HEIGHT in percent: crop=10,0,80,100.</source>
        <translation>Write crop=LEFT,TOP,WIDTH,HEIGHT in percent: crop=10,0,80,100.</translation>
    </message>
    <message>
        <source>Write it as size={example}, even, from {low} to {high}.</source>
        <translation>Write it as size={example}, even, from {low} to {high}.</translation>
    </message>
    <message>
        <source>Two cameras are called “{name}”.</source>
        <translation>Two cameras are called “{name}”.</translation>
    </message>
    <message>
        <source>Give each a name of its own: name=label.</source>
        <translation>Give each a name of its own: name=label.</translation>
    </message>
    <message>
        <source>A fifth camera was named; a parcel is filmed by four at most. What was recorded is untouched.</source>
        <translation>A fifth camera was named; a parcel is filmed by four at most. What was recorded is untouched.</translation>
    </message>
    <message>
        <source>Leave out the camera that shows least.</source>
        <translation>Leave out the camera that shows least.</translation>
    </message>
    <message>
        <source>“demo:” does not know “{text}”.</source>
        <translation>“demo:” does not know “{text}”.</translation>
    </message>
    <message>
        <source>Write demo: or demo:?seed=3.</source>
        <translation>Write demo: or demo:?seed=3.</translation>
    </message>
    <message>
        <source>The demo&apos;s picture is not upright.</source>
        <translation>The demo&apos;s picture is not upright.</translation>
    </message>
    <message>
        <source>Write size=1280x720&amp;rotate=90.</source>
        <translation>Write size=1280x720&amp;rotate=90.</translation>
    </message>
    <message>
        <source>The demo is not open.</source>
        <translation>The demo is not open.</translation>
    </message>
    <message>
        <source>The demo is at its end.</source>
        <translation>The demo is at its end.</translation>
    </message>
    <message>
        <source>The truth of the demo cannot be written to {path}: {why}.</source>
        <translation>The truth of the demo cannot be written to {path}: {why}.</translation>
    </message>
    <message>
        <source>Open it first.</source>
        <translation>Open it first.</translation>
    </message>
    <message>
        <source>“file:” names no video.</source>
        <translation>“file:” names no video.</translation>
    </message>
    <message>
        <source>Write file:PATH.</source>
        <translation>Write file:PATH.</translation>
    </message>
    <message>
        <source>The file {path} is empty, damaged or no video.</source>
        <translation>The file {path} is empty, damaged or no video.</translation>
    </message>
    <message>
        <source>The file {path} holds no video.</source>
        <translation>The file {path} holds no video.</translation>
    </message>
    <message>
        <source>The video {path} holds no picture.</source>
        <translation>The video {path} holds no picture.</translation>
    </message>
    <message>
        <source>The video {path} is not open.</source>
        <translation>The video {path} is not open.</translation>
    </message>
    <message>
        <source>The video {path} is at its end.</source>
        <translation>The video {path} is at its end.</translation>
    </message>
    <message>
        <source>The video {path} may not be read.</source>
        <translation>The video {path} may not be read.</translation>
    </message>
    <message>
        <source>There is no video {path}.</source>
        <translation>There is no video {path}.</translation>
    </message>
    <message>
        <source>Choose another file; nothing was changed.</source>
        <translation>Choose another file; nothing was changed.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>Check its rights.</source>
        <translation>Check its rights.</translation>
    </message>
    <message>
        <source>Network camera {camera} does not answer.</source>
        <translation>Network camera {camera} does not answer.</translation>
    </message>
    <message>
        <source>Network camera {camera} gives no video.</source>
        <translation>Network camera {camera} gives no video.</translation>
    </message>
    <message>
        <source>Network camera {camera} is not open.</source>
        <translation>Network camera {camera} is not open.</translation>
    </message>
    <message>
        <source>Network camera {camera} refuses the password.</source>
        <translation>Network camera {camera} refuses the password.</translation>
    </message>
    <message>
        <source>Network camera {camera} stopped giving pictures.</source>
        <translation>Network camera {camera} stopped giving pictures.</translation>
    </message>
    <message>
        <source>Check its power, the network cable and its address.</source>
        <translation>Check its power, the network cable and its address.</translation>
    </message>
    <message>
        <source>Check its power and the network cable.</source>
        <translation>Check its power and the network cable.</translation>
    </message>
    <message>
        <source>Check the path in its address.</source>
        <translation>Check the path in its address.</translation>
    </message>
    <message>
        <source>Correct user and password in its address.</source>
        <translation>Correct user and password in its address.</translation>
    </message>
    <message>
        <source>“{address}” names no network camera.</source>
        <translation>“{address}” names no network camera.</translation>
    </message>
    <message>
        <source>Write {scheme}://user:password@192.168.1.64/stream.</source>
        <translation>Write {scheme}://user:password@192.168.1.64/stream.</translation>
    </message>
    <message>
        <source>It holds no video.</source>
        <translation>It holds no video.</translation>
    </message>
    <message>
        <source>Its pictures do not come in the order in which they are shown.</source>
        <translation>Its pictures do not come in the order in which they are shown.</translation>
    </message>
    <message>
        <source>USB camera {n} is not open.</source>
        <translation>USB camera {n} is not open.</translation>
    </message>
    <message>
        <source>USB camera {n} is not there.</source>
        <translation>USB camera {n} is not there.</translation>
    </message>
    <message>
        <source>USB camera {n} opens but gives no picture.</source>
        <translation>USB camera {n} opens but gives no picture.</translation>
    </message>
    <message>
        <source>USB camera {n} stopped giving pictures.</source>
        <translation>USB camera {n} stopped giving pictures.</translation>
    </message>
    <message>
        <source>Check its cable, plug it in again, and close other programs that use it.</source>
        <translation>Check its cable, plug it in again, and close other programs that use it.</translation>
    </message>
    <message>
        <source>The driver of USB camera {n} does not answer.</source>
        <translation>The driver of USB camera {n} does not answer.</translation>
    </message>
    <message>
        <source>It was ended and is started again; if that does not help, plug the camera in again.</source>
        <translation>It was ended and is started again; if that does not help, plug the camera in again.</translation>
    </message>
    <message>
        <source>“usb:{text}” names no camera.</source>
        <translation>“usb:{text}” names no camera.</translation>
    </message>
    <message>
        <source>Write its number: usb:0, usb:1 …</source>
        <translation>Write its number: usb:0, usb:1 …</translation>
    </message>
    <message>
        <source>The time that was asked for is over.</source>
        <translation>The time that was asked for is over.</translation>
    </message>
    <message>
        <source>The program met a fault of its own.</source>
        <translation>The program met a fault of its own.</translation>
    </message>
    <message>
        <source>See the log.</source>
        <translation>See the log.</translation>
    </message>
    <message>
        <source>No camera is named, so nothing can be recorded.</source>
        <translation>No camera is named, so nothing can be recorded.</translation>
    </message>
    <message>
        <source>Name one: --camera usb:0, --camera file:PATH, or --camera demo: for the drawn bench.</source>
        <translation>Name one: --camera usb:0, --camera file:PATH, or --camera demo: for the drawn bench.</translation>
    </message>
    <message>
        <source>The camera cannot be opened: {why}</source>
        <translation>The camera cannot be opened: {why}</translation>
    </message>
    <message>
        <source>Check the cable and the address, or try --camera demo:.</source>
        <translation>Check the cable and the address, or try --camera demo:.</translation>
    </message>
    <message>
        <source>No picture comes.</source>
        <translation>No picture comes.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>The camera gives no picture.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Try it again.</translation>
    </message>
    <message>
        <source>The camera is in use and gives no picture now.</source>
        <translation>The camera is in use and gives no picture now.</translation>
    </message>
    <message>
        <source>See what the packing window says of it.</source>
        <translation>See what the packing window says of it.</translation>
    </message>
    <message>
        <source>The scanner gun on {port} does not answer; the camera still reads labels.</source>
        <translation>The scanner gun on {port} does not answer; the camera still reads labels.</translation>
    </message>
    <message>
        <source>Check its cable; the program tries again by itself.</source>
        <translation>Check its cable; the program tries again by itself.</translation>
    </message>
    <message>
        <source>A scanner gun&apos;s prefix or suffix cannot be “{text}”.</source>
        <translation>A scanner gun&apos;s prefix or suffix cannot be “{text}”.</translation>
    </message>
    <message>
        <source>Use one to four signs that no number has, such as ~ or #.</source>
        <translation>Use one to four signs that no number has, such as ~ or #.</translation>
    </message>
    <message>
        <source>A line of the ledger cannot be read: {why}.</source>
        <translation>A line of the ledger cannot be read: {why}.</translation>
    </message>
    <message>
        <source>its signature has another spelling</source>
        <translation>its signature has another spelling</translation>
    </message>
    <message>
        <source>it is no entry</source>
        <translation>it is no entry</translation>
    </message>
    <message>
        <source>it has other fields</source>
        <translation>it has other fields</translation>
    </message>
    <message>
        <source>it is of another version</source>
        <translation>it is of another version</translation>
    </message>
    <message>
        <source>not the canonical spelling</source>
        <translation>not the canonical spelling</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>nested too deeply</translation>
    </message>
    <message>
        <source>no whole number: {text}</source>
        <translation>no whole number: {text}</translation>
    </message>
    <message>
        <source>too large for canonical JSON: {text}</source>
        <translation>too large for canonical JSON: {text}</translation>
    </message>
    <message>
        <source>no canonical form: {text}</source>
        <translation>no canonical form: {text}</translation>
    </message>
    <message>
        <source>a key is no text</source>
        <translation>a key is no text</translation>
    </message>
    <message>
        <source>a field stands there twice</source>
        <translation>a field stands there twice</translation>
    </message>
    <message>
        <source>Run verify.</source>
        <translation>Run verify.</translation>
    </message>
    <message>
        <source>Run verify to see what else is missing.</source>
        <translation>Run verify to see what else is missing.</translation>
    </message>
    <message>
        <source>A reply of {name} was set aside: {why}.</source>
        <translation>A reply of {name} was set aside: {why}.</translation>
    </message>
    <message>
        <source>the authority refused (status {n})</source>
        <translation>the authority refused (status {n})</translation>
    </message>
    <message>
        <source>it is a time stamp of something else</source>
        <translation>it is a time stamp of something else</translation>
    </message>
    <message>
        <source>it answers another request</source>
        <translation>it answers another request</translation>
    </message>
    <message>
        <source>it cannot be read here: {why}</source>
        <translation>it cannot be read here: {why}</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Check the address.</translation>
    </message>
    <message>
        <source>The program ends; the reply was not kept.</source>
        <translation>The program ends; the reply was not kept.</translation>
    </message>
    <message>
        <source>The next start asks again.</source>
        <translation>The next start asks again.</translation>
    </message>
    <message>
        <source>A time stamp could not be kept: {why}.</source>
        <translation>A time stamp could not be kept: {why}.</translation>
    </message>
    <message>
        <source>Check the disk; it is asked for again.</source>
        <translation>Check the disk; it is asked for again.</translation>
    </message>
    <message>
        <source>The time authority gave no time stamp: {why}. Nothing is lost; it is asked again later.</source>
        <translation>The time authority gave no time stamp: {why}. Nothing is lost; it is asked again later.</translation>
    </message>
    <message>
        <source>it answered {n}</source>
        <translation>it answered {n}</translation>
    </message>
    <message>
        <source>the reply is longer than {n} bytes</source>
        <translation>the reply is longer than {n} bytes</translation>
    </message>
    <message>
        <source>what came is no time stamp</source>
        <translation>what came is no time stamp</translation>
    </message>
    <message>
        <source>no answer within {n} s</source>
        <translation>no answer within {n} s</translation>
    </message>
    <message>
        <source>Check the network and the address in the settings.</source>
        <translation>Check the network and the address in the settings.</translation>
    </message>
    <message>
        <source>Entry {n} ({kind}) does not say what such an entry says.</source>
        <translation>Entry {n} ({kind}) does not say what such an entry says.</translation>
    </message>
    <message>
        <source>This is no signed head of a ledger.</source>
        <translation>This is no signed head of a ledger.</translation>
    </message>
    <message>
        <source>Give the file or the text that `head` printed.</source>
        <translation>Give the file or the text that `head` printed.</translation>
    </message>
    <message>
        <source>The station&apos;s signing key cannot be used: {why}. All evidence is safe and can still be checked.</source>
        <translation>The station&apos;s signing key cannot be used: {why}. All evidence is safe and can still be checked.</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>it is damaged</translation>
    </message>
    <message>
        <source>it is another one than this station signed with</source>
        <translation>it is another one than this station signed with</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} cannot be read</translation>
    </message>
    <message>
        <source>the system&apos;s key store does not open</source>
        <translation>the system&apos;s key store does not open</translation>
    </message>
    <message>
        <source>the system&apos;s key store does not have it any more</source>
        <translation>the system&apos;s key store does not have it any more</translation>
    </message>
    <message>
        <source>Put the folder keys/ back, or sign with a new key from now on: packwitness key --new.</source>
        <translation>Put the folder keys/ back, or sign with a new key from now on: packwitness key --new.</translation>
    </message>
    <message>
        <source>PINs cannot be checked: their pepper cannot be used: {why}. Recording goes on; all evidence is safe.</source>
        <translation>PINs cannot be checked: their pepper cannot be used: {why}. Recording goes on; all evidence is safe.</translation>
    </message>
    <message>
        <source>Set PINs anew as the system account that owns the data folder: packwitness people pin NAME --pin-stdin.</source>
        <translation>Set PINs anew as the system account that owns the data folder: packwitness people pin NAME --pin-stdin.</translation>
    </message>
    <message>
        <source>The manifest has a format that this program does not know.</source>
        <translation>The manifest has a format that this program does not know.</translation>
    </message>
    <message>
        <source>It may come from a newer version; read it with that one.</source>
        <translation>It may come from a newer version; read it with that one.</translation>
    </message>
    <message>
        <source>The manifest is far too long.</source>
        <translation>The manifest is far too long.</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>The manifest cannot be read.</translation>
    </message>
    <message>
        <source>It is not as this program writes it; keep the file as it is.</source>
        <translation>It is not as this program writes it; keep the file as it is.</translation>
    </message>
    <message>
        <source>{field} has fields that this format does not know.</source>
        <translation>{field} has fields that this format does not know.</translation>
    </message>
    <message>
        <source>{field} is missing.</source>
        <translation>{field} is missing.</translation>
    </message>
    <message>
        <source>{field} is no object.</source>
        <translation>{field} is no object.</translation>
    </message>
    <message>
        <source>{field} names a file twice.</source>
        <translation>{field} names a file twice.</translation>
    </message>
    <message>
        <source>{field} is no text.</source>
        <translation>{field} is no text.</translation>
    </message>
    <message>
        <source>{field} is no whole number of 64 bits.</source>
        <translation>{field} is no whole number of 64 bits.</translation>
    </message>
    <message>
        <source>{field} is negative.</source>
        <translation>{field} is negative.</translation>
    </message>
    <message>
        <source>{field} is neither true nor false.</source>
        <translation>{field} is neither true nor false.</translation>
    </message>
    <message>
        <source>{field} has the wrong form.</source>
        <translation>{field} has the wrong form.</translation>
    </message>
    <message>
        <source>{field} is a word that this format does not know.</source>
        <translation>{field} is a word that this format does not know.</translation>
    </message>
    <message>
        <source>{field} is no list.</source>
        <translation>{field} is no list.</translation>
    </message>
    <message>
        <source>A stored path leads out of the data folder: {path}.</source>
        <translation>A stored path leads out of the data folder: {path}.</translation>
    </message>
    <message>
        <source>Nothing was opened. Run verify.</source>
        <translation>Nothing was opened. Run verify.</translation>
    </message>
    <message>
        <source>A stored path cannot be a file here.</source>
        <translation>A stored path cannot be a file here.</translation>
    </message>
    <message>
        <source>Recovery stopped: {why}. Nothing was lost; what is left waits in incoming/.</source>
        <translation>Recovery stopped: {why}. Nothing was lost; what is left waits in incoming/.</translation>
    </message>
    <message>
        <source>Free space or mend the disk, then start again.</source>
        <translation>Free space or mend the disk, then start again.</translation>
    </message>
    <message>
        <source>The vault cannot be written: {why}. The recorded files are safe in incoming/.</source>
        <translation>The vault cannot be written: {why}. The recorded files are safe in incoming/.</translation>
    </message>
    <message>
        <source>Free space or mend the disk: they are sealed by themselves, at the latest by the next start.</source>
        <translation>Free space or mend the disk: they are sealed by themselves, at the latest by the next start.</translation>
    </message>
    <message>
        <source>The vault is not reachable: its disk or share is not there. Nothing counts as deleted, and what was recorded is safe in incoming/.</source>
        <translation>The vault is not reachable: its disk or share is not there. Nothing counts as deleted, and what was recorded is safe in incoming/.</translation>
    </message>
    <message>
        <source>Nothing of this station lies where its vault should be: the disk or share is not there, or it is another one. Nothing was begun or changed, and nothing is lost.</source>
        <translation>Nothing of this station lies where its vault should be: the disk or share is not there, or it is another one. Nothing was begun or changed, and nothing is lost.</translation>
    </message>
    <message>
        <source>Connect the vault&apos;s own disk or share and try again. If it is lost for good, begin with a new data folder; the copies in backups/ keep what is known of the old one.</source>
        <translation>Connect the vault&apos;s own disk or share and try again. If it is lost for good, begin with a new data folder; the copies in backups/ keep what is known of the old one.</translation>
    </message>
    <message>
        <source>The vault does not answer. Nothing was done, and nothing is lost.</source>
        <translation>The vault does not answer. Nothing was done, and nothing is lost.</translation>
    </message>
    <message>
        <source>Check its disk, share or network, and try again.</source>
        <translation>Check its disk, share or network, and try again.</translation>
    </message>
    <message>
        <source>Connect it again: what waits is sealed by itself.</source>
        <translation>Connect it again: what waits is sealed by itself.</translation>
    </message>
    <message>
        <source>SHA256SUMS cannot be used: {why}.</source>
        <translation>SHA256SUMS cannot be used: {why}.</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>it is not UTF-8</translation>
    </message>
    <message>
        <source>line {n} is not one of sha256sum</source>
        <translation>line {n} is not one of sha256sum</translation>
    </message>
    <message>
        <source>line {n} names a file outside, or one twice</source>
        <translation>line {n} names a file outside, or one twice</translation>
    </message>
    <message>
        <source>Ask for the bundle again.</source>
        <translation>Ask for the bundle again.</translation>
    </message>
    <message>
        <source>The roots of the time authorities cannot be read: {path}.</source>
        <translation>The roots of the time authorities cannot be read: {path}.</translation>
    </message>
    <message>
        <source>Name a file with certificates (PEM), or a folder of such files.</source>
        <translation>Name a file with certificates (PEM), or a folder of such files.</translation>
    </message>
    <message>
        <source>There is no bundle at {path}.</source>
        <translation>There is no bundle at {path}.</translation>
    </message>
    <message>
        <source>Name the folder that `export` made, or the one above it.</source>
        <translation>Name the folder that `export` made, or the one above it.</translation>
    </message>
    <message>
        <source>This is no head, or its countersignature is wrong: {why}.</source>
        <translation>This is no head, or its countersignature is wrong: {why}.</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>it cannot be read</translation>
    </message>
    <message>
        <source>It proves nothing: {why}.</source>
        <translation>It proves nothing: {why}.</translation>
    </message>
    <message>
        <source>its head is not signed by the key that it names</source>
        <translation>its head is not signed by the key that it names</translation>
    </message>
    <message>
        <source>its entry does not stand in the ledger of its head</source>
        <translation>its entry does not stand in the ledger of its head</translation>
    </message>
    <message>
        <source>its key cannot be read</source>
        <translation>its key cannot be read</translation>
    </message>
    <message>
        <source>the witness did not sign it</source>
        <translation>the witness did not sign it</translation>
    </message>
    <message>
        <source>the witness signed another head</source>
        <translation>the witness signed another head</translation>
    </message>
    <message>
        <source>Give the file as `head` or `cosign` wrote it.</source>
        <translation>Give the file as `head` or `cosign` wrote it.</translation>
    </message>
    <message>
        <source>A countersignature is an entry of this station&apos;s ledger, which only the running program writes. Nothing was changed.</source>
        <translation>A countersignature is an entry of this station&apos;s ledger, which only the running program writes. Nothing was changed.</translation>
    </message>
    <message>
        <source>Close the program between two parcels, run cosign, and start it again; or use a station that is free.</source>
        <translation>Close the program between two parcels, run cosign, and start it again; or use a station that is free.</translation>
    </message>
    <message>
        <source>The ledger goes on with another key than keys/ has, so no head can be signed. All evidence is safe.</source>
        <translation>The ledger goes on with another key than keys/ has, so no head can be signed. All evidence is safe.</translation>
    </message>
    <message>
        <source>Start the program once, or put the folder keys/ back.</source>
        <translation>Start the program once, or put the folder keys/ back.</translation>
    </message>
    <message>
        <source>There is no ledger yet, so it has no head.</source>
        <translation>There is no ledger yet, so it has no head.</translation>
    </message>
    <message>
        <source>The first start begins it.</source>
        <translation>The first start begins it.</translation>
    </message>
    <message>
        <source>There is no level “{name}”.</source>
        <translation>There is no level “{name}”.</translation>
    </message>
    <message>
        <source>This station has no key yet.</source>
        <translation>This station has no key yet.</translation>
    </message>
    <message>
        <source>The first start makes it.</source>
        <translation>The first start makes it.</translation>
    </message>
    <message>
        <source>A fingerprint has 64 hexadecimal digits.</source>
        <translation>A fingerprint has 64 hexadecimal digits.</translation>
    </message>
    <message>
        <source>Give all groups of the card.</source>
        <translation>Give all groups of the card.</translation>
    </message>
    <message>
        <source>A QR code is written as .svg or .png.</source>
        <translation>A QR code is written as .svg or .png.</translation>
    </message>
    <message>
        <source>A sheet is written as .pdf.</source>
        <translation>A sheet is written as .pdf.</translation>
    </message>
    <message>
        <source>Give the file such a name.</source>
        <translation>Give the file such a name.</translation>
    </message>
    <message>
        <source>The sheet {name} could not be saved: {why}.</source>
        <translation>The sheet {name} could not be saved: {why}.</translation>
    </message>
    <message>
        <source>No time authority is named, so nothing can be stamped.</source>
        <translation>No time authority is named, so nothing can be stamped.</translation>
    </message>
    <message>
        <source>Name one in settings.toml: time_authorities = [&quot;https://…&quot;].</source>
        <translation>Name one in settings.toml: time_authorities = [&quot;https://…&quot;].</translation>
    </message>
    <message>
        <source>A station cannot be its own witness.</source>
        <translation>A station cannot be its own witness.</translation>
    </message>
    <message>
        <source>Countersign it on another station&apos;s computer.</source>
        <translation>Countersign it on another station&apos;s computer.</translation>
    </message>
    <message>
        <source>The head {path} cannot be read.</source>
        <translation>The head {path} cannot be read.</translation>
    </message>
    <message>
        <source>Name the file that `head` was kept in.</source>
        <translation>Name the file that `head` was kept in.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} cannot be written: {why}.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Name another file.</translation>
    </message>
    <message>
        <source>Confirmed by a person. {why}</source>
        <translation>Confirmed by a person. {why}</translation>
    </message>
    <message>
        <source>On the shop&apos;s own list.</source>
        <translation>On the shop&apos;s own list.</translation>
    </message>
    <message>
        <source>A form of the owner&apos;s.</source>
        <translation>A form of the owner&apos;s.</translation>
    </message>
    <message>
        <source>Wide letters: an input method was on.</source>
        <translation>Wide letters: an input method was on.</translation>
    </message>
    <message>
        <source>Nothing, or far too much, to read.</source>
        <translation>Nothing, or far too much, to read.</translation>
    </message>
    <message>
        <source>Letters that no number has.</source>
        <translation>Letters that no number has.</translation>
    </message>
    <message>
        <source>A control character inside.</source>
        <translation>A control character inside.</translation>
    </message>
    <message>
        <source>Blanks inside a waybill.</source>
        <translation>Blanks inside a waybill.</translation>
    </message>
    <message>
        <source>Blanks inside, and without them it is no waybill.</source>
        <translation>Blanks inside, and without them it is no waybill.</translation>
    </message>
    <message>
        <source>A data block of another courier.</source>
        <translation>A data block of another courier.</translation>
    </message>
    <message>
        <source>Two numbers in one text: show one label.</source>
        <translation>Two numbers in one text: show one label.</translation>
    </message>
    <message>
        <source>The prefix of a courier with a wrong length: read it again.</source>
        <translation>The prefix of a courier with a wrong length: read it again.</translation>
    </message>
    <message>
        <source>No number of any kind that is known.</source>
        <translation>No number of any kind that is known.</translation>
    </message>
    <message>
        <source>An address of somebody.</source>
        <translation>An address of somebody.</translation>
    </message>
    <message>
        <source>A courier&apos;s block without its number.</source>
        <translation>A courier&apos;s block without its number.</translation>
    </message>
    <message>
        <source>Data without exactly one number.</source>
        <translation>Data without exactly one number.</translation>
    </message>
    <message>
        <source>Data for another program.</source>
        <translation>Data for another program.</translation>
    </message>
    <message>
        <source>The address of {carriers}.</source>
        <translation>The address of {carriers}.</translation>
    </message>
    <message>
        <source>The label block of {carriers}.</source>
        <translation>The label block of {carriers}.</translation>
    </message>
    <message>
        <source>One number in foreign data.</source>
        <translation>One number in foreign data.</translation>
    </message>
    <message>
        <source>Only zeros: nobody gives out such a number.</source>
        <translation>Only zeros: nobody gives out such a number.</translation>
    </message>
    <message>
        <source>12 digits: many couriers and shops use them.</source>
        <translation>12 digits: many couriers and shops use them.</translation>
    </message>
    <message>
        <source>13 digits of nobody known.</source>
        <translation>13 digits of nobody known.</translation>
    </message>
    <message>
        <source>13 digits: goods or a waybill.</source>
        <translation>13 digits: goods or a waybill.</translation>
    </message>
    <message>
        <source>14 digits in a carton&apos;s symbol.</source>
        <translation>14 digits in a carton&apos;s symbol.</translation>
    </message>
    <message>
        <source>14 digits of nobody known.</source>
        <translation>14 digits of nobody known.</translation>
    </message>
    <message>
        <source>15 digits of nobody known.</source>
        <translation>15 digits of nobody known.</translation>
    </message>
    <message>
        <source>15 digits with 621.</source>
        <translation>15 digits with 621.</translation>
    </message>
    <message>
        <source>15 digits: the number of a telephone, or a waybill.</source>
        <translation>15 digits: the number of a telephone, or a waybill.</translation>
    </message>
    <message>
        <source>16 digits: an order, a bank card or a foreign waybill.</source>
        <translation>16 digits: an order, a bank card or a foreign waybill.</translation>
    </message>
    <message>
        <source>18 digits: an order.</source>
        <translation>18 digits: an order.</translation>
    </message>
    <message>
        <source>18 digits: an order, an old waybill or a pallet.</source>
        <translation>18 digits: an order, an old waybill or a pallet.</translation>
    </message>
    <message>
        <source>19 digits: an order.</source>
        <translation>19 digits: an order.</translation>
    </message>
    <message>
        <source>{n} digits with a prefix of {carriers}.</source>
        <translation>{n} digits with a prefix of {carriers}.</translation>
    </message>
    <message>
        <source>Too few digits.</source>
        <translation>Too few digits.</translation>
    </message>
    <message>
        <source>So many digits mean nothing here.</source>
        <translation>So many digits mean nothing here.</translation>
    </message>
    <message>
        <source>A Codabar text of nobody known.</source>
        <translation>A Codabar text of nobody known.</translation>
    </message>
    <message>
        <source>12 digits in Codabar.</source>
        <translation>12 digits in Codabar.</translation>
    </message>
    <message>
        <source>An old airbill.</source>
        <translation>An old airbill.</translation>
    </message>
    <message>
        <source>Control cards are switched off.</source>
        <translation>Control cards are switched off.</translation>
    </message>
    <message>
        <source>A control card.</source>
        <translation>A control card.</translation>
    </message>
    <message>
        <source>An operator badge.</source>
        <translation>An operator badge.</translation>
    </message>
    <message>
        <source>No control card and no badge is written so.</source>
        <translation>No control card and no badge is written so.</translation>
    </message>
    <message>
        <source>A goods code, not a waybill.</source>
        <translation>A goods code, not a waybill.</translation>
    </message>
    <message>
        <source>A goods symbol without a goods number.</source>
        <translation>A goods symbol without a goods number.</translation>
    </message>
    <message>
        <source>Wrong check digit of a goods code.</source>
        <translation>Wrong check digit of a goods code.</translation>
    </message>
    <message>
        <source>A routing code.</source>
        <translation>A routing code.</translation>
    </message>
    <message>
        <source>A GS1 symbol without GS1 data.</source>
        <translation>A GS1 symbol without GS1 data.</translation>
    </message>
    <message>
        <source>GS1 data of goods, not a waybill.</source>
        <translation>GS1 data of goods, not a waybill.</translation>
    </message>
    <message>
        <source>A carton number.</source>
        <translation>A carton number.</translation>
    </message>
    <message>
        <source>A sorting code.</source>
        <translation>A sorting code.</translation>
    </message>
    <message>
        <source>A SIM card.</source>
        <translation>A SIM card.</translation>
    </message>
    <message>
        <source>A medicine trace code.</source>
        <translation>A medicine trace code.</translation>
    </message>
    <message>
        <source>Goods of a warehouse.</source>
        <translation>Goods of a warehouse.</translation>
    </message>
    <message>
        <source>The form is known, but a date or country inside does not exist.</source>
        <translation>The form is known, but a date or country inside does not exist.</translation>
    </message>
    <message>
        <source>Such a part of so many cannot be.</source>
        <translation>Such a part of so many cannot be.</translation>
    </message>
    <message>
        <source>The form of {carriers}.</source>
        <translation>The form of {carriers}.</translation>
    </message>
    <message>
        <source>Wrong check digit: read it again.</source>
        <translation>Wrong check digit: read it again.</translation>
    </message>
    <message>
        <source>No parcel with the number {number} was recorded here.</source>
        <translation>No parcel with the number {number} was recorded here.</translation>
    </message>
    <message>
        <source>Check the number, or search by its last four digits.</source>
        <translation>Check the number, or search by its last four digits.</translation>
    </message>
    <message>
        <source>The number {number} was called wrong: no parcel is known to have it.</source>
        <translation>The number {number} was called wrong: no parcel is known to have it.</translation>
    </message>
    <message>
        <source>Name the session by its id; `search` and `show` give it.</source>
        <translation>Name the session by its id; `search` and `show` give it.</translation>
    </message>
    <message>
        <source>No session {id} was recorded here.</source>
        <translation>No session {id} was recorded here.</translation>
    </message>
    <message>
        <source>`search` and `show` give a session&apos;s id.</source>
        <translation>`search` and `show` give a session&apos;s id.</translation>
    </message>
    <message>
        <source>A reason is needed; nothing was changed.</source>
        <translation>A reason is needed; nothing was changed.</translation>
    </message>
    <message>
        <source>A few words are enough: complaint 0815.</source>
        <translation>A few words are enough: complaint 0815.</translation>
    </message>
    <message>
        <source>A reason has at most {n} characters; nothing was changed.</source>
        <translation>A reason has at most {n} characters; nothing was changed.</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Say it in a few words.</translation>
    </message>
    <message>
        <source>A reason must not hold a telephone number: it can never be removed from the ledger.</source>
        <translation>A reason must not hold a telephone number: it can never be removed from the ledger.</translation>
    </message>
    <message>
        <source>Leave out who it is; the number of the complaint is enough.</source>
        <translation>Leave out who it is; the number of the complaint is enough.</translation>
    </message>
    <message>
        <source>Video and photos of this parcel have expired; there is nothing left to keep.</source>
        <translation>Video and photos of this parcel have expired; there is nothing left to keep.</translation>
    </message>
    <message>
        <source>This parcel is not kept by hand; nothing was changed.</source>
        <translation>This parcel is not kept by hand; nothing was changed.</translation>
    </message>
    <message>
        <source>It is kept for another reason: {why}.</source>
        <translation>It is kept for another reason: {why}.</translation>
    </message>
    <message>
        <source>`show` says what is kept.</source>
        <translation>`show` says what is kept.</translation>
    </message>
    <message>
        <source>This is no order or waybill number; nothing was bound. {why}</source>
        <translation>This is no order or waybill number; nothing was bound. {why}</translation>
    </message>
    <message>
        <source>Type the number as it is printed, or scan the label.</source>
        <translation>Type the number as it is printed, or scan the label.</translation>
    </message>
    <message>
        <source>This parcel is not sealed yet; nothing was bound.</source>
        <translation>This parcel is not sealed yet; nothing was bound.</translation>
    </message>
    <message>
        <source>This parcel is not sealed yet; nothing was changed.</source>
        <translation>This parcel is not sealed yet; nothing was changed.</translation>
    </message>
    <message>
        <source>Wait until it is saved.</source>
        <translation>Wait until it is saved.</translation>
    </message>
    <message>
        <source>This parcel has the number {number} already; nothing was changed.</source>
        <translation>This parcel has the number {number} already; nothing was changed.</translation>
    </message>
    <message>
        <source>This parcel has no number {number}; nothing was changed.</source>
        <translation>This parcel has no number {number}; nothing was changed.</translation>
    </message>
    <message>
        <source>`show` lists its numbers.</source>
        <translation>`show` lists its numbers.</translation>
    </message>
    <message>
        <source>The number {number} was called wrong already; nothing was changed.</source>
        <translation>The number {number} was called wrong already; nothing was changed.</translation>
    </message>
    <message>
        <source>If it was right after all, bind it again.</source>
        <translation>If it was right after all, bind it again.</translation>
    </message>
    <message>
        <source>Order {number} has no take that is sealed and counts; nothing was taken out.</source>
        <translation>Order {number} has no take that is sealed and counts; nothing was taken out.</translation>
    </message>
    <message>
        <source>It was cancelled: --all takes cancelled ones too.</source>
        <translation>It was cancelled: --all takes cancelled ones too.</translation>
    </message>
    <message>
        <source>Wait until it is sealed.</source>
        <translation>Wait until it is sealed.</translation>
    </message>
    <message>
        <source>{message} The evidence itself is safe.</source>
        <translation>{message} The evidence itself is safe.</translation>
    </message>
    <message>
        <source>The target is full.</source>
        <translation>The target is full.</translation>
    </message>
    <message>
        <source>Free space there, or choose another stick.</source>
        <translation>Free space there, or choose another stick.</translation>
    </message>
    <message>
        <source>A file is too big for the target.</source>
        <translation>A file is too big for the target.</translation>
    </message>
    <message>
        <source>FAT32 takes files up to 4 GB: format it as exFAT.</source>
        <translation>FAT32 takes files up to 4 GB: format it as exFAT.</translation>
    </message>
    <message>
        <source>The target is read-only.</source>
        <translation>The target is read-only.</translation>
    </message>
    <message>
        <source>Open the stick&apos;s lock, or choose another folder.</source>
        <translation>Open the stick&apos;s lock, or choose another folder.</translation>
    </message>
    <message>
        <source>The target cannot be written.</source>
        <translation>The target cannot be written.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write.</source>
        <translation>Choose a folder that you may write.</translation>
    </message>
    <message>
        <source>The target failed: {why}.</source>
        <translation>The target failed: {why}.</translation>
    </message>
    <message>
        <source>Put the stick in again, or choose another.</source>
        <translation>Put the stick in again, or choose another.</translation>
    </message>
    <message>
        <source>{name} cannot be read from the vault: {why}.</source>
        <translation>{name} cannot be read from the vault: {why}.</translation>
    </message>
    <message>
        <source>The target gave back other bytes than were written ({name}).</source>
        <translation>The target gave back other bytes than were written ({name}).</translation>
    </message>
    <message>
        <source>The stick is failing: use another one. The evidence itself is safe.</source>
        <translation>The stick is failing: use another one. The evidence itself is safe.</translation>
    </message>
    <message>
        <source>{name} is not what was sealed; it was not taken out.</source>
        <translation>{name} is not what was sealed; it was not taken out.</translation>
    </message>
    <message>
        <source>The vault&apos;s own file is kept as it is. Run verify to see what else was changed.</source>
        <translation>The vault&apos;s own file is kept as it is. Run verify to see what else was changed.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>The export was stopped.</translation>
    </message>
    <message>
        <source>Nothing half-made was left behind.</source>
        <translation>Nothing half-made was left behind.</translation>
    </message>
    <message>
        <source>The target {folder} lies inside the data folder.</source>
        <translation>The target {folder} lies inside the data folder.</translation>
    </message>
    <message>
        <source>Choose a folder outside, or a stick.</source>
        <translation>Choose a folder outside, or a stick.</translation>
    </message>
    <message>
        <source>The target has {free} MB free, {wanted} MB are needed.</source>
        <translation>The target has {free} MB free, {wanted} MB are needed.</translation>
    </message>
    <message>
        <source>Free space there, or choose another stick. Nothing was written.</source>
        <translation>Free space there, or choose another stick. Nothing was written.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>{name} ({role}) may not do this ({right}). Nothing was changed; the attempt is recorded.</source>
        <translation>{name} ({role}) may not do this ({right}). Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>{name} works here no more. Nothing was changed; the attempt is recorded.</source>
        <translation>{name} works here no more. Nothing was changed; the attempt is recorded.</translation>
    </message>
    <message>
        <source>Ask a supervisor.</source>
        <translation>Ask a supervisor.</translation>
    </message>
    <message>
        <source>Ask an admin.</source>
        <translation>Ask an admin.</translation>
    </message>
    <message>
        <source>Nobody of that name or badge works here.</source>
        <translation>Nobody of that name or badge works here.</translation>
    </message>
    <message>
        <source>This person packs; the supervisor&apos;s door opens for supervisors and admins.</source>
        <translation>This person packs; the supervisor&apos;s door opens for supervisors and admins.</translation>
    </message>
    <message>
        <source>This person has no PIN (any more).</source>
        <translation>This person has no PIN (any more).</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Too many wrong PINs.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>This is not the PIN.</translation>
    </message>
    <message>
        <source>{message} No PIN is looked at before {time}.</source>
        <translation>{message} No PIN is looked at before {time}.</translation>
    </message>
    <message>
        <source>{message} Tries left before a pause: {n}.</source>
        <translation>{message} Tries left before a pause: {n}.</translation>
    </message>
    <message>
        <source>`packwitness people list` shows who does.</source>
        <translation>`packwitness people list` shows who does.</translation>
    </message>
    <message>
        <source>An admin sets one in the settings, or the system account that owns the data folder: packwitness people pin NAME --pin-stdin.</source>
        <translation>An admin sets one in the settings, or the system account that owns the data folder: packwitness people pin NAME --pin-stdin.</translation>
    </message>
    <message>
        <source>Nobody of that name works here.</source>
        <translation>Nobody of that name works here.</translation>
    </message>
    <message>
        <source>{name} is the only admin; nothing was changed.</source>
        <translation>{name} is the only admin; nothing was changed.</translation>
    </message>
    <message>
        <source>Make somebody else an admin first.</source>
        <translation>Make somebody else an admin first.</translation>
    </message>
    <message>
        <source>Up to 16 letters, digits and hyphens, like A-07; no telephone number.</source>
        <translation>Up to 16 letters, digits and hyphens, like A-07; no telephone number.</translation>
    </message>
    <message>
        <source>This is no short code for a person; nothing was changed.</source>
        <translation>This is no short code for a person; nothing was changed.</translation>
    </message>
    <message>
        <source>This is no badge; nothing was changed.</source>
        <translation>This is no badge; nothing was changed.</translation>
    </message>
    <message>
        <source>A badge reads XXID, four to eight letters of B–L, N–P, R–V, and XX.</source>
        <translation>A badge reads XXID, four to eight letters of B–L, N–P, R–V, and XX.</translation>
    </message>
    <message>
        <source>This is no role of a person; nothing was changed.</source>
        <translation>This is no role of a person; nothing was changed.</translation>
    </message>
    <message>
        <source>packer, supervisor or admin.</source>
        <translation>packer, supervisor or admin.</translation>
    </message>
    <message>
        <source>It is packer, supervisor or admin.</source>
        <translation>It is packer, supervisor or admin.</translation>
    </message>
    <message>
        <source>There is no role {name}.</source>
        <translation>There is no role {name}.</translation>
    </message>
    <message>
        <source>An admin needs a PIN from the start; nobody was added.</source>
        <translation>An admin needs a PIN from the start; nobody was added.</translation>
    </message>
    <message>
        <source>Give one.</source>
        <translation>Give one.</translation>
    </message>
    <message>
        <source>A packer has a badge and no PIN; nobody was added.</source>
        <translation>A packer has a badge and no PIN; nobody was added.</translation>
    </message>
    <message>
        <source>Leave the PIN away.</source>
        <translation>Leave the PIN away.</translation>
    </message>
    <message>
        <source>{name} packs and needs no PIN; nothing was changed.</source>
        <translation>{name} packs and needs no PIN; nothing was changed.</translation>
    </message>
    <message>
        <source>This PIN cannot be taken. {why}</source>
        <translation>This PIN cannot be taken. {why}</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation>A PIN has digits only.</translation>
    </message>
    <message>
        <source>A PIN has {low} to {high} digits.</source>
        <translation>A PIN has {low} to {high} digits.</translation>
    </message>
    <message>
        <source>It has too few different digits.</source>
        <translation>It has too few different digits.</translation>
    </message>
    <message>
        <source>Its digits only count up or down.</source>
        <translation>Its digits only count up or down.</translation>
    </message>
    <message>
        <source>It repeats the same digits.</source>
        <translation>It repeats the same digits.</translation>
    </message>
    <message>
        <source>It looks like a date, as a birthday does.</source>
        <translation>It looks like a date, as a birthday does.</translation>
    </message>
    <message>
        <source>Choose another; it was not kept.</source>
        <translation>Choose another; it was not kept.</translation>
    </message>
    <message>
        <source>The name {name} is taken for good; nothing was changed.</source>
        <translation>The name {name} is taken for good; nothing was changed.</translation>
    </message>
    <message>
        <source>This badge is {name}&apos;s; nothing was changed.</source>
        <translation>This badge is {name}&apos;s; nothing was changed.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Choose another.</translation>
    </message>
    <message>
        <source>Print another badge.</source>
        <translation>Print another badge.</translation>
    </message>
    <message>
        <source>An admin needs a PIN; nothing was changed.</source>
        <translation>An admin needs a PIN; nothing was changed.</translation>
    </message>
    <message>
        <source>Set a PIN first.</source>
        <translation>Set a PIN first.</translation>
    </message>
    <message>
        <source>--as needs the person&apos;s PIN.</source>
        <translation>--as needs the person&apos;s PIN.</translation>
    </message>
    <message>
        <source>Add --pin-stdin and write it there.</source>
        <translation>Add --pin-stdin and write it there.</translation>
    </message>
    <message>
        <source>No PIN came on standard input.</source>
        <translation>No PIN came on standard input.</translation>
    </message>
    <message>
        <source>One line each; the caller&apos;s own comes first.</source>
        <translation>One line each; the caller&apos;s own comes first.</translation>
    </message>
    <message>
        <source>The new PIN is read from standard input only.</source>
        <translation>The new PIN is read from standard input only.</translation>
    </message>
    <message>
        <source>Add --pin-stdin.</source>
        <translation>Add --pin-stdin.</translation>
    </message>
    <message>
        <source>{frames} of {wanted} pictures were found.</source>
        <translation>{frames} of {wanted} pictures were found.</translation>
    </message>
    <message>
        <source>It is not the file that was sealed.</source>
        <translation>It is not the file that was sealed.</translation>
    </message>
    <message>
        <source>Of {frames} pictures of {name} only {decoded} decode again.</source>
        <translation>Of {frames} pictures of {name} only {decoded} decode again.</translation>
    </message>
    <message>
        <source>{name} cannot be made smaller ({why}).</source>
        <translation>{name} cannot be made smaller ({why}).</translation>
    </message>
    <message>
        <source>{name} cannot be captioned ({why}).</source>
        <translation>{name} cannot be captioned ({why}).</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why}).</source>
        <translation>{name} cannot be read ({why}).</translation>
    </message>
    <message>
        <source>It stays as it is.</source>
        <translation>It stays as it is.</translation>
    </message>
    <message>
        <source>{name} does not play: {why}.</source>
        <translation>{name} does not play: {why}.</translation>
    </message>
    <message>
        <source>{n} of {wanted} pictures decode</source>
        <translation>{n} of {wanted} pictures decode</translation>
    </message>
    <message>
        <source>it does not begin with a key frame</source>
        <translation>it does not begin with a key frame</translation>
    </message>
    <message>
        <source>it holds no picture</source>
        <translation>it holds no picture</translation>
    </message>
    <message>
        <source>it holds no video</source>
        <translation>it holds no video</translation>
    </message>
    <message>
        <source>picture {n} is damaged</source>
        <translation>picture {n} is damaged</translation>
    </message>
    <message>
        <source>The file is kept; run “recover”.</source>
        <translation>The file is kept; run “recover”.</translation>
    </message>
    <message>
        <source>{name} exists already and is left as it is.</source>
        <translation>{name} exists already and is left as it is.</translation>
    </message>
    <message>
        <source>{name} could not be repaired ({why}).</source>
        <translation>{name} could not be repaired ({why}).</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Is the disk full?</translation>
    </message>
    <message>
        <source>The clip cannot be written ({why}); it is kept up to here.</source>
        <translation>The clip cannot be written ({why}); it is kept up to here.</translation>
    </message>
    <message>
        <source>The disk is full; the clip is kept up to here.</source>
        <translation>The disk is full; the clip is kept up to here.</translation>
    </message>
    <message>
        <source>Make room on the disk, then scan again.</source>
        <translation>Make room on the disk, then scan again.</translation>
    </message>
    <message>
        <source>Check the disk of the data folder, then scan again.</source>
        <translation>Check the disk of the data folder, then scan again.</translation>
    </message>
    <message>
        <source>Check the disk of the data folder.</source>
        <translation>Check the disk of the data folder.</translation>
    </message>
    <message>
        <source>Scan the label again.</source>
        <translation>Scan the label again.</translation>
    </message>
    <message>
        <source>A picture without pixels cannot be encoded.</source>
        <translation>A picture without pixels cannot be encoded.</translation>
    </message>
    <message>
        <source>A picture without pixels cannot be spooled.</source>
        <translation>A picture without pixels cannot be spooled.</translation>
    </message>
    <message>
        <source>The video encoder does not start ({why}).</source>
        <translation>The video encoder does not start ({why}).</translation>
    </message>
    <message>
        <source>Restart the program; run “selftest”.</source>
        <translation>Restart the program; run “selftest”.</translation>
    </message>
    <message>
        <source>The video encoder failed ({why}).</source>
        <translation>The video encoder failed ({why}).</translation>
    </message>
    <message>
        <source>The graphics chip cannot encode the video ({why}).</source>
        <translation>The graphics chip cannot encode the video ({why}).</translation>
    </message>
    <message>
        <source>Recording goes on without it.</source>
        <translation>Recording goes on without it.</translation>
    </message>
    <message>
        <source>The picture encoder failed ({why}).</source>
        <translation>The picture encoder failed ({why}).</translation>
    </message>
    <message>
        <source>It is started again.</source>
        <translation>It is started again.</translation>
    </message>
    <message>
        <source>It is started again by itself.</source>
        <translation>It is started again by itself.</translation>
    </message>
    <message>
        <source>The camera stopped handing out its packets.</source>
        <translation>The camera stopped handing out its packets.</translation>
    </message>
    <message>
        <source>The clip goes on in a new file.</source>
        <translation>The clip goes on in a new file.</translation>
    </message>
    <message>
        <source>A picture does not decode ({why}).</source>
        <translation>A picture does not decode ({why}).</translation>
    </message>
    <message>
        <source>The next one is tried.</source>
        <translation>The next one is tried.</translation>
    </message>
    <message>
        <source>Take the photo again.</source>
        <translation>Take the photo again.</translation>
    </message>
    <message>
        <source>The photo could not be saved ({why}); the video goes on.</source>
        <translation>The photo could not be saved ({why}); the video goes on.</translation>
    </message>
    <message>
        <source>The encoder {name} made {n} of {wanted} pictures.</source>
        <translation>The encoder {name} made {n} of {wanted} pictures.</translation>
    </message>
    <message>
        <source>The encoder {name} makes no key frame where one is asked for.</source>
        <translation>The encoder {name} makes no key frame where one is asked for.</translation>
    </message>
    <message>
        <source>What the encoder {name} makes does not decode ({why}).</source>
        <translation>What the encoder {name} makes does not decode ({why}).</translation>
    </message>
    <message>
        <source>{name} could not be encoded; it is kept as it is.</source>
        <translation>{name} could not be encoded; it is kept as it is.</translation>
    </message>
    <message>
        <source>{name} cannot be encoded ({why}).</source>
        <translation>{name} cannot be encoded ({why}).</translation>
    </message>
    <message>
        <source>It is kept as it is.</source>
        <translation>It is kept as it is.</translation>
    </message>
    <message>
        <source>Recording of {camera} failed; what was written is kept.</source>
        <translation>Recording of {camera} failed; what was written is kept.</translation>
    </message>
    <message>
        <source>The photo is not there.</source>
        <translation>The photo is not there.</translation>
    </message>
    <message>
        <source>Run verify; look for the disk it was on.</source>
        <translation>Run verify; look for the disk it was on.</translation>
    </message>
    <message>
        <source>The photo cannot be read.</source>
        <translation>The photo cannot be read.</translation>
    </message>
    <message>
        <source>Run verify; the other files are untouched.</source>
        <translation>Run verify; the other files are untouched.</translation>
    </message>
    <message>
        <source>The picture could not be made into a PNG.</source>
        <translation>The picture could not be made into a PNG.</translation>
    </message>
    <message>
        <source>Try another moment.</source>
        <translation>Try another moment.</translation>
    </message>
    <message>
        <source>The picture could not be saved in {folder}: {why}.</source>
        <translation>The picture could not be saved in {folder}: {why}.</translation>
    </message>
    <message>
        <source>{folder} is full of this picture.</source>
        <translation>{folder} is full of this picture.</translation>
    </message>
    <message>
        <source>The picture could not be read.</source>
        <translation>The picture could not be read.</translation>
    </message>
    <message>
        <source>Close other programs and open the clip again.</source>
        <translation>Close other programs and open the clip again.</translation>
    </message>
    <message>
        <source>Pictures of the kind {kind} cannot be shown.</source>
        <translation>Pictures of the kind {kind} cannot be shown.</translation>
    </message>
    <message>
        <source>Export the clip to watch it.</source>
        <translation>Export the clip to watch it.</translation>
    </message>
    <message>
        <source>Another program holds the database. ({why})</source>
        <translation>Another program holds the database. ({why})</translation>
    </message>
    <message>
        <source>Close it and try again; nothing was changed.</source>
        <translation>Close it and try again; nothing was changed.</translation>
    </message>
    <message>
        <source>The database cannot be used. ({why})</source>
        <translation>The database cannot be used. ({why})</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the data folder.</source>
        <translation>Check the disk and the rights of the data folder.</translation>
    </message>
    <message>
        <source>The database cannot be written. ({why})</source>
        <translation>The database cannot be written. ({why})</translation>
    </message>
    <message>
        <source>Check the rights of the data folder and whether the disk is mounted read-only.</source>
        <translation>Check the rights of the data folder and whether the disk is mounted read-only.</translation>
    </message>
    <message>
        <source>The database is damaged. ({why})</source>
        <translation>The database is damaged. ({why})</translation>
    </message>
    <message>
        <source>The vault is not touched by this. Put back the newest backup that lies beside the database.</source>
        <translation>The vault is not touched by this. Put back the newest backup that lies beside the database.</translation>
    </message>
    <message>
        <source>The database was made by an older version of this program. ({why})</source>
        <translation>The database was made by an older version of this program. ({why})</translation>
    </message>
    <message>
        <source>Start the program once (or run `recover`): it makes a backup and brings the database up to date.</source>
        <translation>Start the program once (or run `recover`): it makes a backup and brings the database up to date.</translation>
    </message>
    <message>
        <source>The disk is full: the database took nothing more. ({why})</source>
        <translation>The disk is full: the database took nothing more. ({why})</translation>
    </message>
    <message>
        <source>Free space; everything reported as saved before is safe.</source>
        <translation>Free space; everything reported as saved before is safe.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program; it was not touched.</source>
        <translation>The database was made by a newer version of this program; it was not touched.</translation>
    </message>
    <message>
        <source>Install that version, or choose another data folder.</source>
        <translation>Install that version, or choose another data folder.</translation>
    </message>
    <message>
        <source>The database is closed already.</source>
        <translation>The database is closed already.</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Start the program again.</translation>
    </message>
    <message>
        <source>{name} is no SQLite database</source>
        <translation>{name} is no SQLite database</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}</source>
        <translation>{name} cannot be read: {why}</translation>
    </message>
    <message>
        <source>{name} has schema {found}, this program knows {known}</source>
        <translation>{name} has schema {found}, this program knows {known}</translation>
    </message>
    <message>
        <source>{name} has schema {found}, this program needs {known}</source>
        <translation>{name} has schema {found}, this program needs {known}</translation>
    </message>
    <message>
        <source>{n} rows point at nothing after the migration; it was undone</source>
        <translation>{n} rows point at nothing after the migration; it was undone</translation>
    </message>
    <message>
        <source>the file holds text that is none: {why}</source>
        <translation>the file holds text that is none: {why}</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>database is locked</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>database disk image is malformed</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>file is not a database</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>attempt to write a readonly database</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>database or disk is full</translation>
    </message>
    <message>
        <source>no such table: {name}</source>
        <translation>no such table: {name}</translation>
    </message>
    <message>
        <source>no such column: {name}</source>
        <translation>no such column: {name}</translation>
    </message>
    <message>
        <source>disk I/O error ({code})</source>
        <translation>disk I/O error ({code})</translation>
    </message>
    <message>
        <source>unable to open database file ({code})</source>
        <translation>unable to open database file ({code})</translation>
    </message>
    <message>
        <source>There is no such copy of the database.</source>
        <translation>There is no such copy of the database.</translation>
    </message>
    <message>
        <source>Copies lie in {folder}.</source>
        <translation>Copies lie in {folder}.</translation>
    </message>
    <message>
        <source>The data folder {folder} is in use by {program} (process {n}).</source>
        <translation>The data folder {folder} is in use by {program} (process {n}).</translation>
    </message>
    <message>
        <source>The data folder {folder} is in use by another program.</source>
        <translation>The data folder {folder} is in use by another program.</translation>
    </message>
    <message>
        <source>Use its window, or close it first. Nothing was changed.</source>
        <translation>Use its window, or close it first. Nothing was changed.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be locked: {why}.</source>
        <translation>The data folder {folder} cannot be locked: {why}.</translation>
    </message>
    <message>
        <source>Free it for writing, or choose another one with --data.</source>
        <translation>Free it for writing, or choose another one with --data.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written: {why}.</source>
        <translation>The data folder {folder} cannot be written: {why}.</translation>
    </message>
    <message>
        <source>Nothing can be recorded in the data folder: {why}.</source>
        <translation>Nothing can be recorded in the data folder: {why}.</translation>
    </message>
    <message>
        <source>Free space or mend the disk, then scan the label again.</source>
        <translation>Free space or mend the disk, then scan the label again.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Choose another folder with --data, or free this one for writing.</source>
        <translation>Nothing was recorded. Choose another folder with --data, or free this one for writing.</translation>
    </message>
    <message>
        <source>There is no data folder at {folder}.</source>
        <translation>There is no data folder at {folder}.</translation>
    </message>
    <message>
        <source>Check --data; `record` and the program itself make a new one.</source>
        <translation>Check --data; `record` and the program itself make a new one.</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot bind a number.</source>
        <translation>This program only reads the data folder: it cannot bind a number.</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot change who works here.</source>
        <translation>This program only reads the data folder: it cannot change who works here.</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot hold evidence.</source>
        <translation>This program only reads the data folder: it cannot hold evidence.</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot mark a number as wrong.</source>
        <translation>This program only reads the data folder: it cannot mark a number as wrong.</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot release evidence.</source>
        <translation>This program only reads the data folder: it cannot release evidence.</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot take a cancellation back.</source>
        <translation>This program only reads the data folder: it cannot take a cancellation back.</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot take evidence out.</source>
        <translation>This program only reads the data folder: it cannot take evidence out.</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot take a picture out.</source>
        <translation>This program only reads the data folder: it cannot take a picture out.</translation>
    </message>
    <message>
        <source>The program is running: use its window.</source>
        <translation>The program is running: use its window.</translation>
    </message>
    <message>
        <source>The program is running: use its settings.</source>
        <translation>The program is running: use its settings.</translation>
    </message>
    <message>
        <source>The disk gave back other bytes than were written.</source>
        <translation>The disk gave back other bytes than were written.</translation>
    </message>
    <message>
        <source>Do not record on this disk.</source>
        <translation>Do not record on this disk.</translation>
    </message>
    <message>
        <source>A drawn label was read as {text}.</source>
        <translation>A drawn label was read as {text}.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Install the program again.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {why}.</source>
        <translation>The settings could not be saved: {why}.</translation>
    </message>
    <message>
        <source>Nothing was changed; check the disk.</source>
        <translation>Nothing was changed; check the disk.</translation>
    </message>
    <message>
        <source>settings.toml cannot be read: {why}.</source>
        <translation>settings.toml cannot be read: {why}.</translation>
    </message>
    <message>
        <source>Mend that line or remove the file; no recording was touched.</source>
        <translation>Mend that line or remove the file; no recording was touched.</translation>
    </message>
    <message>
        <source>Mend that line or remove the file; nothing was changed.</source>
        <translation>Mend that line or remove the file; nothing was changed.</translation>
    </message>
    <message>
        <source>Unknown setting: {name}.</source>
        <translation>Unknown setting: {name}.</translation>
    </message>
    <message>
        <source>Unknown setting in the environment: {name}.</source>
        <translation>Unknown setting in the environment: {name}.</translation>
    </message>
    <message>
        <source>Known settings: {names}.</source>
        <translation>Known settings: {names}.</translation>
    </message>
    <message>
        <source>Setting “{name}”: {why}.</source>
        <translation>Setting “{name}”: {why}.</translation>
    </message>
    <message>
        <source>Correct it and start again.</source>
        <translation>Correct it and start again.</translation>
    </message>
    <message>
        <source>Value error, {why}</source>
        <translation>Value error, {why}</translation>
    </message>
    <message>
        <source>“{address}” is no address of the form http://host/path</source>
        <translation>“{address}” is no address of the form http://host/path</translation>
    </message>
    <message>
        <source>Input should be a valid integer, unable to parse string as an integer</source>
        <translation>Input should be a valid integer, unable to parse string as an integer</translation>
    </message>
    <message>
        <source>Input should be a valid integer, got a number with a fractional part</source>
        <translation>Input should be a valid integer, got a number with a fractional part</translation>
    </message>
    <message>
        <source>Input should be a valid integer</source>
        <translation>Input should be a valid integer</translation>
    </message>
    <message>
        <source>Input should be a valid number, unable to parse string as a number</source>
        <translation>Input should be a valid number, unable to parse string as a number</translation>
    </message>
    <message>
        <source>Input should be a valid number</source>
        <translation>Input should be a valid number</translation>
    </message>
    <message>
        <source>Input should be a finite number</source>
        <translation>Input should be a finite number</translation>
    </message>
    <message>
        <source>Input should be a valid string</source>
        <translation>Input should be a valid string</translation>
    </message>
    <message>
        <source>Input should be a valid boolean, unable to interpret input</source>
        <translation>Input should be a valid boolean, unable to interpret input</translation>
    </message>
    <message>
        <source>Input should be a valid boolean</source>
        <translation>Input should be a valid boolean</translation>
    </message>
    <message>
        <source>Input should be a valid tuple</source>
        <translation>Input should be a valid tuple</translation>
    </message>
    <message>
        <source>Input should be greater than or equal to {low}</source>
        <translation>Input should be greater than or equal to {low}</translation>
    </message>
    <message>
        <source>Input should be greater than {low}</source>
        <translation>Input should be greater than {low}</translation>
    </message>
    <message>
        <source>Input should be less than or equal to {high}</source>
        <translation>Input should be less than or equal to {high}</translation>
    </message>
    <message>
        <source>Input should be less than {high}</source>
        <translation>Input should be less than {high}</translation>
    </message>
    <message>
        <source>Input should be {names}</source>
        <translation>Input should be {names}</translation>
    </message>
    <message>
        <source>String should match pattern &apos;{pattern}&apos;</source>
        <translation>String should match pattern &apos;{pattern}&apos;</translation>
    </message>
    <message>
        <source>String should have at most {n} characters</source>
        <translation>String should have at most {n} characters</translation>
    </message>
    <message>
        <source>String should have at least {n} characters</source>
        <translation>String should have at least {n} characters</translation>
    </message>
    <message>
        <source>String should have at least {n} character</source>
        <translation>String should have at least {n} character</translation>
    </message>
    <message>
        <source>Tuple should have at most {n} items after validation, not {given}</source>
        <translation>Tuple should have at most {n} items after validation, not {given}</translation>
    </message>
    <message>
        <source>“{name}” cannot name a form.</source>
        <translation>“{name}” cannot name a form.</translation>
    </message>
    <message>
        <source>Use small letters, digits and dashes.</source>
        <translation>Use small letters, digits and dashes.</translation>
    </message>
    <message>
        <source>“{name}” is neither a waybill nor an order.</source>
        <translation>“{name}” is neither a waybill nor an order.</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>Choose one of the two.</translation>
    </message>
    <message>
        <source>The form “{name}” cannot be used: {why}.</source>
        <translation>The form “{name}” cannot be used: {why}.</translation>
    </message>
    <message>
        <source>Example: AB[0-9]{10}</source>
        <translation>Example: AB[0-9]{10}</translation>
    </message>
    <message>
        <source>it is empty, too long or not plain ASCII</source>
        <translation>it is empty, too long or not plain ASCII</translation>
    </message>
    <message>
        <source>repeated groups, look-around and back references are not allowed</source>
        <translation>repeated groups, look-around and back references are not allowed</translation>
    </message>
    <message>
        <source>more than 3 variable lengths or 8 alternatives</source>
        <translation>more than 3 variable lengths or 8 alternatives</translation>
    </message>
    <message>
        <source>it takes texts of less than 4 characters</source>
        <translation>it takes texts of less than 4 characters</translation>
    </message>
    <message>
        <source>There is a form “{name}” already.</source>
        <translation>There is a form “{name}” already.</translation>
    </message>
    <message>
        <source>Remove it first, or choose another.</source>
        <translation>Remove it first, or choose another.</translation>
    </message>
    <message>
        <source>There are {n} forms already.</source>
        <translation>There are {n} forms already.</translation>
    </message>
    <message>
        <source>Remove one first.</source>
        <translation>Remove one first.</translation>
    </message>
    <message>
        <source>Nobody knows the courier “{name}”.</source>
        <translation>Nobody knows the courier “{name}”.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>No space left on device</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permission denied</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Operation not permitted</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Read-only file system</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Input/output error</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>No such file or directory</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>No such device</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>File exists</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>File too large</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>File name too long</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Is a directory</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Not a directory</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Connection refused</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>Network is unreachable</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>No route to host</translation>
    </message>
    <message>
        <source>Invalid data found when processing input</source>
        <translation>Invalid data found when processing input</translation>
    </message>
</context>
<context>
    <name>packing</name>
    <message>
        <source>Record again</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Retake</translation>
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
        <source>Picture is frozen</source>
        <translation>Picture is frozen</translation>
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
        <source>Photo is blurry</source>
        <translation>Photo is blurry</translation>
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
        <source>Video is not saved</source>
        <translation>Video is not saved</translation>
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
        <source>Hold still, retaking automatically</source>
        <translation>Hold still, retaking automatically</translation>
    </message>
    <message>
        <source>No parcel was open, nothing is lost</source>
        <translation>No parcel was open, nothing is lost</translation>
    </message>
    <message>
        <source>The video shows nothing new until it moves</source>
        <translation>The video shows nothing new until it moves</translation>
    </message>
    <message>
        <source>It cannot be written; what was saved is kept</source>
        <translation>It cannot be written; what was saved is kept</translation>
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
        <source>The picture is blurred</source>
        <translation>The picture is blurred</translation>
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
        <source>Plug one in, or press F4 for the demo</source>
        <translation>Plug one in, or press F4 for the demo</translation>
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
        <source>One camera missed much of it</source>
        <translation>One camera missed much of it</translation>
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
        <source>Lay flat, do not move</source>
        <translation>Lay flat, do not move</translation>
    </message>
    <message>
        <source>About 40 cm from the lens</source>
        <translation>About 40 cm from the lens</translation>
    </message>
    <message>
        <source>Wipe the lens if dirty</source>
        <translation>Wipe the lens if dirty</translation>
    </message>
    <message>
        <source>Wave a hand under the camera</source>
        <translation>Wave a hand under the camera</translation>
    </message>
    <message>
        <source>Still frozen: call supervisor</source>
        <translation>Still frozen: call supervisor</translation>
    </message>
    <message>
        <source>Stop packing, call the supervisor</source>
        <translation>Stop packing, call the supervisor</translation>
    </message>
    <message>
        <source>End this parcel: Stop</source>
        <translation>End this parcel: Stop</translation>
    </message>
    <message>
        <source>Repaired: scan its label again</source>
        <translation>Repaired: scan its label again</translation>
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
        <source>Check its power and network cable</source>
        <translation>Check its power and network cable</translation>
    </message>
    <message>
        <source>F12, Settings: address, password</source>
        <translation>F12, Settings: address, password</translation>
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
        <source>Still blurry · This photo is kept as it is</source>
        <translation>Still blurry · This photo is kept as it is</translation>
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
        <source>{text}: a moment of video may be missing. It goes on. Tell the supervisor.</source>
        <translation>{text}: a moment of video may be missing. It goes on. Tell the supervisor.</translation>
    </message>
    <message>
        <source>{text}: a photo could not be saved. The video goes on. Take it again.</source>
        <translation>{text}: a photo could not be saved. The video goes on. Take it again.</translation>
    </message>
    <message>
        <source>The scanner gun does not answer. The cameras go on. Check its cable.</source>
        <translation>The scanner gun does not answer. The cameras go on. Check its cable.</translation>
    </message>
    <message>
        <source>{text}: a video stays as it was filmed. Nothing is lost. Tell the supervisor.</source>
        <translation>{text}: a video stays as it was filmed. Nothing is lost. Tell the supervisor.</translation>
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
        <source>The computer clock jumped by {text}. Is it right now? If not, tell the supervisor.</source>
        <translation>The computer clock jumped by {text}. Is it right now? If not, tell the supervisor.</translation>
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
        <source>The vault does not answer. Keep packing, nothing is lost. Tell the supervisor.</source>
        <translation>The vault does not answer. Keep packing, nothing is lost. Tell the supervisor.</translation>
    </message>
    <message>
        <source>Parcel {text} is kept but not sealed yet. Tell the supervisor.</source>
        <translation>Parcel {text} is kept but not sealed yet. Tell the supervisor.</translation>
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
        <source>Nothing moves. Recording ends in {seconds} seconds.</source>
        <translation>Nothing moves. Recording ends in {seconds} seconds.</translation>
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
    <message>
        <source>Sharpness</source>
        <translation>Sharpness</translation>
    </message>
    <message>
        <source>{is_now} / need {needed}</source>
        <translation>{is_now} / need {needed}</translation>
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
        <source>Seconds without movement after which a session is finished; 0: never.</source>
        <translation>Seconds without movement after which a session is finished; 0: never.</translation>
    </message>
    <message>
        <source>Read labels by camera; off: by scanner only, which saves most of the processor.</source>
        <translation>Read labels by camera; off: by scanner only, which saves most of the processor.</translation>
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
        <source>In use now: changes of size and locks show once they are saved.</source>
        <translation>In use now: changes of size and locks show once they are saved.</translation>
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
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>New short code</source>
        <translation>New short code</translation>
    </message>
    <message>
        <source>short code, e.g. A-07</source>
        <translation>short code, e.g. A-07</translation>
    </message>
    <message>
        <source>New badge: scan it</source>
        <translation>New badge: scan it</translation>
    </message>
    <message>
        <source>badge: scan it, or leave empty</source>
        <translation>badge: scan it, or leave empty</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
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
