<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AskRow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>BindRow</name>
    <message>
        <source>Type the number, or scan the label</source>
        <translation>输入单号，或扫描面单</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Bind number</source>
        <translation>绑定单号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CameraFields</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Part kept</source>
        <translation>保留区域</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>对焦</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>白平衡</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>As is</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>left,top,width,height in percent</source>
        <translation>左,上,宽,高（百分比）</translation>
    </message>
    <message>
        <source>A network camera&apos;s video cannot be cropped as it comes: it is encoded anew, which costs a lot.</source>
        <translation>网络摄像头的视频不能直接裁剪：要重新编码，很占处理器。</translation>
    </message>
</context>
<context>
    <name>CameraList</name>
    <message>
        <source>There are {n} cameras already. Remove one first.</source>
        <translation>已有 {n} 个摄像头，请先移除一个。</translation>
    </message>
    <message>
        <source>Cameras in use</source>
        <translation>正在使用的摄像头</translation>
    </message>
    <message>
        <source>The first one is the main picture; each one records a clip of its own.</source>
        <translation>第一个是主画面；每个摄像头各录一段视频。</translation>
    </message>
    <message>
        <source>Add a camera</source>
        <translation>添加摄像头</translation>
    </message>
    <message>
        <source>No USB camera is plugged in. Network cameras, files and the demo are added by address.</source>
        <translation>没有插入 USB 摄像头。网络摄像头、文件和演示按地址添加。</translation>
    </message>
    <message>
        <source>Up: nearer to the main picture</source>
        <translation>上移：更靠近主画面</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove this camera</source>
        <translation>移除这个摄像头</translation>
    </message>
    <message>
        <source>Address of a camera</source>
        <translation>摄像头地址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>CamerasPage</name>
    <message>
        <source>Opening the camera …</source>
        <translation>正在打开摄像头…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一下</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>保留全部</translation>
    </message>
    <message>
        <source>Picture of the camera; draw the part to keep</source>
        <translation>摄像头画面；拖动选出要保留的区域</translation>
    </message>
    <message>
        <source>Press “Try it” to see its picture. Draw on it the part to keep.</source>
        <translation>按“试一下”查看画面，再拖动选出要保留的区域。</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>Couriers in China</source>
        <translation>国内快递</translation>
    </message>
    <message>
        <source>Foreign and cross-border</source>
        <translation>国外和跨境</translation>
    </message>
    <message>
        <source>Shops and markets</source>
        <translation>电商平台</translation>
    </message>
    <message>
        <source>Own number forms</source>
        <translation>自定义单号</translation>
    </message>
    <message>
        <source>Control cards</source>
        <translation>控制卡</translation>
    </message>
    <message>
        <source>Switched on: taken at once. Off: known, but asked about.</source>
        <translation>打开：直接采用。关闭：认得，但会先问。</translation>
    </message>
    <message>
        <source>A pattern for the whole number: letters as printed, [0-9]{10} for ten digits.</source>
        <translation>写出整个单号的格式：字母照写，[0-9]{10} 表示十位数字。</translation>
    </message>
    <message>
        <source>Obey the printed control cards</source>
        <translation>执行打印的控制卡</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n 条录像</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest recordings</source>
        <translation>最新录像</translation>
    </message>
    <message>
        <source>The newest {n}</source>
        <translation>最新 {n} 条</translation>
    </message>
    <message>
        <source>Search by full number, last digits, or scan a label</source>
        <translation>输入完整单号、后几位，或扫面单</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>没有单号</translation>
    </message>
    <message>
        <source>Weak evidence</source>
        <translation>证据不足</translation>
    </message>
    <message>
        <source>Only weak evidence</source>
        <translation>只看证据不足的</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>No weak evidence</source>
        <translation>没有证据不足的</translation>
    </message>
    <message>
        <source>Every recording will do</source>
        <translation>每条录像都可用</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try the last four digits</source>
        <translation>试试后四位</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>还没有录像</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空格）</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom (+ and −), a click shows all</source>
        <translation>放大（+ 和 −），点一下看全图</translation>
    </message>
    <message>
        <source>Exit full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>后退一帧（,）</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>前进一帧（.）</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>保存画面</translation>
    </message>
    <message>
        <source>Save frame (S)</source>
        <translation>保存画面（S）</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Bound: {number}</source>
        <translation>已绑定：{number}</translation>
    </message>
    <message>
        <source>Taken back: this parcel counts again</source>
        <translation>已撤回：这一单照算</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Adding up …</source>
        <translation>正在计算 …</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n 次录像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>选择文件夹 …</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Export to USB</source>
        <translation>导出到 U 盘</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copying to {place} …</source>
        <translation>正在复制到 {place} …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Every file is read back and compared. Leave the stick in.</source>
        <translation>每个文件都会读回核对，请勿拔出 U 盘。</translation>
    </message>
    <message>
        <source>Checked, safe to remove</source>
        <translation>已核对，可以拔出</translation>
    </message>
    <message>
        <source>Checked, the copy is complete</source>
        <translation>已核对，复制完整</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>没有导出</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>换个位置</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>剩 {size}</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>No number</source>
        <translation>没有单号</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Plug in a USB stick, or choose a folder.</source>
        <translation>请插 U 盘，或选择文件夹。</translation>
    </message>
    <message>
        <source>{drive} · {free} free · pack is {size}</source>
        <translation>{drive} · 剩 {free} · 本次 {size}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Who keeps this?</source>
        <translation>谁保留的？</translation>
    </message>
    <message>
        <source>Why was this deleted?</source>
        <translation>为什么删除了？</translation>
    </message>
    <message>
        <source>What was noticed?</source>
        <translation>发现了什么？</translation>
    </message>
    <message>
        <source>{what} – why?</source>
        <translation>{what}，为什么？</translation>
    </message>
    <message>
        <source>Called wrong: {number}</source>
        <translation>单号有误：{number}</translation>
    </message>
    <message numerus="yes">
        <source>Noticed: %n thing(s)</source>
        <translation>
            <numerusform>注意：%n 件事</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>程序出了意外。</translation>
    </message>
    <message>
        <source>Recording goes on.</source>
        <translation>录像继续。</translation>
    </message>
</context>
<context>
    <name>HealthBar</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Folder for saved frames</source>
        <translation>保存画面的文件夹</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Release this parcel? Its files then go when their time has come.</source>
        <translation>不再保留？到期后文件会被删除。</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>取消保留</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>简单写一下原因</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已取消保留</translation>
    </message>
    <message>
        <source>Keep this parcel until it is released?</source>
        <translation>一直保留这一单，直到取消保留？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Why, e.g. complaint 0815; no names, no telephone</source>
        <translation>原因，如：投诉 0815（不要写姓名和电话）</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Which number never belonged to this parcel?</source>
        <translation>哪个单号不是这一单的？</translation>
    </message>
    <message>
        <source>Was {number} its number after all?</source>
        <translation>{number} 其实是这一单的？</translation>
    </message>
    <message>
        <source>Bound again: {number}</source>
        <translation>已重新绑定：{number}</translation>
    </message>
    <message>
        <source>Bind it again</source>
        <translation>重新绑定</translation>
    </message>
    <message>
        <source>{number} never belonged to this parcel? The number stays readable.</source>
        <translation>{number} 不是这一单的单号？原号仍可查看。</translation>
    </message>
    <message>
        <source>Called wrong: {number}</source>
        <translation>单号有误：{number}</translation>
    </message>
    <message>
        <source>Yes, wrong number</source>
        <translation>是，单号有误</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OpenBar</name>
    <message>
        <source>No PIN is set: everybody at this computer can open this.</source>
        <translation>还没有设 PIN：用这台电脑的人都能打开这里。</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>设 PIN</translation>
    </message>
</context>
<context>
    <name>OwnForms</name>
    <message>
        <source>Name of the form</source>
        <translation>格式名称</translation>
    </message>
    <message>
        <source>name, e.g. shop</source>
        <translation>名称，如 shop</translation>
    </message>
    <message>
        <source>Pattern of the whole number</source>
        <translation>整个单号的格式</translation>
    </message>
    <message>
        <source>pattern, e.g. AB[0-9]{10}</source>
        <translation>格式，如 AB[0-9]{10}</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>单号种类</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>This form cannot be used.</source>
        <translation>这个格式不能用。</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Release</source>
        <translation>取消保留</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Choose a recording</source>
        <translation>请选一条录像</translation>
    </message>
    <message>
        <source>Bind number</source>
        <translation>绑定单号</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>单号有误</translation>
    </message>
    <message>
        <source>Take cancel back</source>
        <translation>撤回取消</translation>
    </message>
    <message>
        <source>Take the cancellation back: it counts</source>
        <translation>撤回取消：这一单照算</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export (Ctrl+E)</source>
        <translation>导出（Ctrl+E）</translation>
    </message>
    <message>
        <source>Back to the video</source>
        <translation>回到录像</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Part {n}</source>
        <translation>第 {n} 段</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add somebody</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Short code of the person</source>
        <translation>人员代号</translation>
    </message>
    <message>
        <source>short code, e.g. A-07</source>
        <translation>代号，例如 A-07</translation>
    </message>
    <message>
        <source>Badge: scan it</source>
        <translation>工牌：请扫码</translation>
    </message>
    <message>
        <source>badge: scan it, or leave empty</source>
        <translation>工牌：请扫码，也可不填</translation>
    </message>
    <message>
        <source>PIN, 6 to 12 digits</source>
        <translation>PIN，6 到 12 位数字</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>This was not done.</source>
        <translation>没有执行。</translation>
    </message>
    <message>
        <source>No admin yet: everybody at this computer can open the recordings.</source>
        <translation>还没有管理员：用这台电脑的人都能打开录像。</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>No number</source>
        <translation>没有单号</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开 …</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在核对 …</translation>
    </message>
    <message>
        <source>File unchanged</source>
        <translation>文件未改动</translation>
    </message>
    <message>
        <source>File altered</source>
        <translation>文件被改动</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>文件丢失</translation>
    </message>
    <message>
        <source>Vault not reachable</source>
        <translation>证据库连接不上</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期删除</translation>
    </message>
    <message>
        <source>No picture was kept.</source>
        <translation>没有保留画面。</translation>
    </message>
    <message>
        <source>Still being recorded</source>
        <translation>还在录像</translation>
    </message>
    <message>
        <source>Video and photos have expired.
The record and its hashes are still there.</source>
        <translation>录像和照片已到期删除。
记录和校验值还在。</translation>
    </message>
    <message>
        <source>This video cannot be played.
The photos and the export still work.</source>
        <translation>这段录像放不了。
照片和导出仍可使用。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>Lock: {name} leaves</source>
        <translation>锁定：{name} 离开</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>正在录像</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Video expired</source>
        <translation>录像已到期</translation>
    </message>
    <message>
        <source>Photos expired</source>
        <translation>照片已到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期删除</translation>
    </message>
    <message>
        <source>Weak evidence</source>
        <translation>证据不足</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Called wrong</source>
        <translation>单号有误</translation>
    </message>
    <message>
        <source>Take {n}</source>
        <translation>第 {n} 次</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>No time stamp from outside yet</source>
        <translation>还没有外部时间戳</translation>
    </message>
    <message>
        <source>Existed before {before} · time stamp from outside</source>
        <translation>{before} 之前已存在 · 外部时间戳</translation>
    </message>
    <message>
        <source>Existed before {before}, sealed after {after} · time stamps from outside</source>
        <translation>{before} 之前已存在，{after} 之后封存 · 外部时间戳</translation>
    </message>
    <message>
        <source>Video expired, photos kept</source>
        <translation>录像已到期删除，照片还在</translation>
    </message>
    <message>
        <source>Video and photos expired</source>
        <translation>录像和照片已到期删除</translation>
    </message>
    <message>
        <source>Video made smaller</source>
        <translation>录像已压缩</translation>
    </message>
    <message>
        <source>Kept: {reason}</source>
        <translation>已保留：{reason}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Video removed on {day}, {time}</source>
        <translation>{day} {time} 删除录像</translation>
    </message>
    <message>
        <source>Photos removed on {day}, {time}</source>
        <translation>{day} {time} 删除照片</translation>
    </message>
    <message>
        <source>Video and photos removed on {day}, {time}</source>
        <translation>{day} {time} 删除录像和照片</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>A smaller copy took its place after {days} days</source>
        <translation>满 {days} 天后由较小的副本代替</translation>
    </message>
    <message>
        <source>The disk had less than {gb} GB free; it was older than {days} days</source>
        <translation>硬盘剩余不足 {gb} GB，且已超过 {days} 天</translation>
    </message>
    <message>
        <source>Policy: {days} days, then it goes</source>
        <translation>规定：满 {days} 天后删除</translation>
    </message>
    <message>
        <source>by the program itself</source>
        <translation>由程序自动执行</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>操作人：{who}</translation>
    </message>
    <message>
        <source>entry {n} of the ledger</source>
        <translation>账本第 {n} 条</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Weak evidence: nothing was kept</source>
        <translation>证据不足：什么也没留下</translation>
    </message>
    <message>
        <source>Weak evidence: part of the video is missing</source>
        <translation>证据不足：录像缺了一部分</translation>
    </message>
    <message>
        <source>Weak evidence: the label cannot be read in the video</source>
        <translation>证据不足：录像里读不出面单</translation>
    </message>
    <message>
        <source>Weak evidence: a picture is too dark</source>
        <translation>证据不足：有画面太暗</translation>
    </message>
    <message>
        <source>Weak evidence: pictures are blurred</source>
        <translation>证据不足：画面模糊</translation>
    </message>
    <message>
        <source>Weak evidence: one camera missed much of it</source>
        <translation>证据不足：有一个摄像头漏拍了很多</translation>
    </message>
    <message>
        <source>{camera}: no picture up to the end</source>
        <translation>{camera}：之后一直没有画面</translation>
    </message>
    <message>
        <source>{camera}: no picture for {length}</source>
        <translation>{camera}：没有画面 {length}</translation>
    </message>
    <message>
        <source>Shown again as part {n}: good</source>
        <translation>第 {n} 段补录合格</translation>
    </message>
    <message>
        <source>Photos left out: {names}</source>
        <translation>没拍的照片：{names}</translation>
    </message>
    <message>
        <source>The computer clock jumped by {length}</source>
        <translation>电脑时间跳了 {length}</translation>
    </message>
    <message>
        <source>{camera}: the picture stood still</source>
        <translation>{camera}：画面卡住过</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Number, last digits, or scan a label</source>
        <translation>单号、后几位，或扫面单</translation>
    </message>
</context>
<context>
    <name>SearchWindow</name>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Search – Packwitness</source>
        <translation>搜索 – Packwitness</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>A value makes no sense yet.</source>
        <translation>有一项填得不对。</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>还没有保存。</translation>
    </message>
    <message>
        <source>Saved. It takes effect at the next start of the program.</source>
        <translation>已保存。下次启动程序时生效。</translation>
    </message>
    <message>
        <source>Saved. It takes effect at once.</source>
        <translation>已保存，立即生效。</translation>
    </message>
    <message>
        <source>Saved. It takes effect when this parcel is finished.</source>
        <translation>已保存，这一单结束后生效。</translation>
    </message>
    <message>
        <source>Saved. The cameras have been changed.</source>
        <translation>已保存，摄像头已更换。</translation>
    </message>
    <message>
        <source>Use {port}</source>
        <translation>使用 {port}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Settings – Packwitness</source>
        <translation>设置 – 打包见证</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Kept in settings.toml in the data folder; your comments in it stay.</source>
        <translation>保存在资料文件夹的 settings.toml 里，您写的注释会保留。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Turned by {angle}</source>
        <translation>倾斜 {angle}</translation>
    </message>
    <message>
        <source>Paper {n} %</source>
        <translation>纸面亮度 {n} %</translation>
    </message>
    <message>
        <source>Ink {n} % darker</source>
        <translation>墨色深 {n} %</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>没有摄像头</translation>
    </message>
    <message>
        <source>Camera setup – Packwitness</source>
        <translation>摄像头设置 – 打包见证</translation>
    </message>
    <message>
        <source>Camera setup</source>
        <translation>摄像头设置</translation>
    </message>
    <message>
        <source>Hold a label where you pack. Move the camera until all is green.</source>
        <translation>把面单放在打包的位置，调整摄像头，直到全部变绿。</translation>
    </message>
    <message>
        <source>60 to 80 cm above the bench, straight down</source>
        <translation>台面上方 60–80 厘米，垂直向下</translation>
    </message>
    <message>
        <source>Lamp beside it, not into the label</source>
        <translation>灯放在旁边，不要直射面单</translation>
    </message>
    <message>
        <source>Exposure 1/500 s or shorter</source>
        <translation>曝光 1/500 秒或更短</translation>
    </message>
    <message>
        <source>Packing goes on meanwhile: a waybill shown here is recorded.</source>
        <translation>打包照常进行：在这里出示的面单会开始录像。</translation>
    </message>
    <message>
        <source>needs {limit} or more</source>
        <translation>需要 {limit} 以上</translation>
    </message>
    <message>
        <source>Pixels for the thinnest bar</source>
        <translation>最细的线占几个像素</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>实时画面</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>Next camera</source>
        <translation>下一个摄像头</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>完成（Esc）</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Control card</source>
        <translation>控制卡</translation>
    </message>
    <message>
        <source>Save the control card as a PDF</source>
        <translation>把控制卡存为 PDF</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>密钥卡</translation>
    </message>
    <message>
        <source>Save the key card as a PDF</source>
        <translation>把密钥卡存为 PDF</translation>
    </message>
    <message>
        <source>Head of the day</source>
        <translation>今日账本头</translation>
    </message>
    <message>
        <source>Save the head of the day as a PDF</source>
        <translation>把今日账本头存为 PDF</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Time bar</source>
        <translation>时间轴</translation>
    </message>
</context>
<context>
    <name>Tryout</name>
    <message>
        <source>Try a code</source>
        <translation>试一个码</translation>
    </message>
    <message>
        <source>Type or scan one: this is what the bench would do with the rules shown here.</source>
        <translation>输入或扫一个码，看看按现在的规则打包台会怎么处理。</translation>
    </message>
    <message>
        <source>Code to try</source>
        <translation>要试的码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>保存为</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…… 还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>all hashes and the signed entries</source>
        <translation>全部校验值和签名记录</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n 段录像</numerusform>
        </translation>
    </message>
    <message>
        <source>Still there: {what}.</source>
        <translation>还在：{what}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>cameras</name>
    <message>
        <source>Bench</source>
        <translation>打包台</translation>
    </message>
    <message>
        <source>Label side</source>
        <translation>面单侧</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>侧面</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>全景</translation>
    </message>
    <message>
        <source>Camera {n}</source>
        <translation>摄像头 {n}</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>SF Express</source>
        <translation>顺丰</translation>
    </message>
    <message>
        <source>ZTO</source>
        <translation>中通</translation>
    </message>
    <message>
        <source>STO</source>
        <translation>申通</translation>
    </message>
    <message>
        <source>Yunda</source>
        <translation>韵达</translation>
    </message>
    <message>
        <source>YTO</source>
        <translation>圆通</translation>
    </message>
    <message>
        <source>J&amp;T</source>
        <translation>极兔</translation>
    </message>
    <message>
        <source>JD</source>
        <translation>京东</translation>
    </message>
    <message>
        <source>Deppon</source>
        <translation>德邦</translation>
    </message>
    <message>
        <source>China Post · EMS</source>
        <translation>中国邮政 · EMS</translation>
    </message>
    <message>
        <source>Cainiao</source>
        <translation>菜鸟</translation>
    </message>
    <message>
        <source>Foreign post (S10)</source>
        <translation>国际邮政 (S10)</translation>
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
        <translation>云途</translation>
    </message>
    <message>
        <source>Ekart</source>
        <translation>Ekart</translation>
    </message>
    <message>
        <source>SPX Express</source>
        <translation>SPX 虾皮物流</translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation>拼多多</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Doudian</source>
        <translation>抖店</translation>
    </message>
    <message>
        <source>Shopee</source>
        <translation>虾皮 Shopee</translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation>亚马逊</translation>
    </message>
    <message>
        <source>eBay</source>
        <translation>eBay</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Goods code</source>
        <translation>商品条码</translation>
    </message>
    <message>
        <source>GS1 trade code</source>
        <translation>GS1 贸易条码</translation>
    </message>
    <message>
        <source>Control card</source>
        <translation>控制卡</translation>
    </message>
    <message>
        <source>Operator badge</source>
        <translation>工牌</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Other contents</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>不认识的码</translation>
    </message>
    <message>
        <source>Taken at once</source>
        <translation>直接采用</translation>
    </message>
    <message>
        <source>Asked first, nothing is saved before</source>
        <translation>先询问，确认前不保存</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不采用</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A camera at pace=max cannot join a running station.</source>
        <translation>pace=max 的摄像头不能加入正在运行的打包台。</translation>
    </message>
    <message>
        <source>Leave pace=max away.</source>
        <translation>请去掉 pace=max。</translation>
    </message>
    <message>
        <source>Cameras at pace=max and others cannot run together.</source>
        <translation>pace=max 的摄像头不能和其他摄像头一起用。</translation>
    </message>
    <message>
        <source>Give all of them pace=max, or none.</source>
        <translation>要么全部写 pace=max，要么都不写。</translation>
    </message>
    <message>
        <source>Camera address “{address}” says {key} twice.</source>
        <translation>摄像头地址“{address}”里 {key} 写了两次。</translation>
    </message>
    <message>
        <source>Say it once.</source>
        <translation>只写一次。</translation>
    </message>
    <message>
        <source>Camera address “{address}”: {wish} makes no sense.</source>
        <translation>摄像头地址“{address}”：{wish} 填得不对。</translation>
    </message>
    <message>
        <source>Camera address “{address}”: “{part}” has no value.</source>
        <translation>摄像头地址“{address}”：“{part}”没有填值。</translation>
    </message>
    <message>
        <source>Write {key}=VALUE.</source>
        <translation>请写成 {key}=值。</translation>
    </message>
    <message>
        <source>“{address}” is no camera address.</source>
        <translation>“{address}”不是摄像头地址。</translation>
    </message>
    <message>
        <source>Write usb:0, file:PATH or demo: in full.</source>
        <translation>请写完整：usb:0、file:路径 或 demo:。</translation>
    </message>
    <message>
        <source>“{kind}:” does not know “{key}”.</source>
        <translation>“{kind}:”不支持“{key}”。</translation>
    </message>
    <message>
        <source>“{kind}:” is no kind of camera.</source>
        <translation>没有“{kind}:”这种摄像头。</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>是不是“{name}”？</translation>
    </message>
    <message>
        <source>Known: {names}.</source>
        <translation>可用：{names}。</translation>
    </message>
    <message>
        <source>Known: {names}. A video file is file:PATH.</source>
        <translation>可用：{names}。视频文件写成 file:路径。</translation>
    </message>
    <message>
        <source>It is one of {names}.</source>
        <translation>可选：{names}。</translation>
    </message>
    <message>
        <source>It is a number from {low} to {high}.</source>
        <translation>应是 {low} 到 {high} 之间的数字。</translation>
    </message>
    <message>
        <source>It is auto, lock, or a number from {low} to {high}.</source>
        <translation>应是 auto、lock，或 {low} 到 {high} 之间的数字。</translation>
    </message>
    <message>
        <source>It is a whole number.</source>
        <translation>应是整数。</translation>
    </message>
    <message>
        <source>It begins with a letter and has up to 12 letters and digits: bench.</source>
        <translation>以字母开头，最多 12 个字母和数字，例如 bench。</translation>
    </message>
    <message>
        <source>Write crop=LEFT,TOP,WIDTH,HEIGHT in percent: crop=10,0,80,100.</source>
        <translation>写成 crop=左,上,宽,高（百分比）：crop=10,0,80,100。</translation>
    </message>
    <message>
        <source>Write it as size={example}, even, from {low} to {high}.</source>
        <translation>写成 size={example}，要偶数，从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Two cameras are called “{name}”.</source>
        <translation>有两个摄像头都叫“{name}”。</translation>
    </message>
    <message>
        <source>Give each a name of its own: name=label.</source>
        <translation>给每个摄像头起不同的名字：name=label。</translation>
    </message>
    <message>
        <source>A fifth camera was named; a parcel is filmed by four at most. What was recorded is untouched.</source>
        <translation>指定了第五个摄像头；一单最多用四个摄像头。已录的内容没有动。</translation>
    </message>
    <message>
        <source>Leave out the camera that shows least.</source>
        <translation>去掉拍得最少的那个摄像头。</translation>
    </message>
    <message>
        <source>“demo:” does not know “{text}”.</source>
        <translation>“demo:”不支持“{text}”。</translation>
    </message>
    <message>
        <source>Write demo: or demo:?seed=3.</source>
        <translation>请写 demo: 或 demo:?seed=3。</translation>
    </message>
    <message>
        <source>The demo&apos;s picture is not upright.</source>
        <translation>演示的画面不是正的。</translation>
    </message>
    <message>
        <source>Write size=1280x720&amp;rotate=90.</source>
        <translation>请写 size=1280x720&amp;rotate=90。</translation>
    </message>
    <message>
        <source>The demo is not open.</source>
        <translation>演示没有打开。</translation>
    </message>
    <message>
        <source>The demo is at its end.</source>
        <translation>演示已放完。</translation>
    </message>
    <message>
        <source>The truth of the demo cannot be written to {path}: {why}.</source>
        <translation>演示的答案写不进 {path}：{why}。</translation>
    </message>
    <message>
        <source>Open it first.</source>
        <translation>请先打开。</translation>
    </message>
    <message>
        <source>“file:” names no video.</source>
        <translation>“file:”后面没有写视频。</translation>
    </message>
    <message>
        <source>Write file:PATH.</source>
        <translation>请写 file:路径。</translation>
    </message>
    <message>
        <source>The file {path} is empty, damaged or no video.</source>
        <translation>文件 {path} 是空的、已损坏，或不是视频。</translation>
    </message>
    <message>
        <source>The file {path} holds no video.</source>
        <translation>文件 {path} 里没有视频。</translation>
    </message>
    <message>
        <source>The video {path} holds no picture.</source>
        <translation>视频 {path} 里没有画面。</translation>
    </message>
    <message>
        <source>The video {path} is not open.</source>
        <translation>视频 {path} 没有打开。</translation>
    </message>
    <message>
        <source>The video {path} is at its end.</source>
        <translation>视频 {path} 已放完。</translation>
    </message>
    <message>
        <source>The video {path} may not be read.</source>
        <translation>没有权限读取视频 {path}。</translation>
    </message>
    <message>
        <source>There is no video {path}.</source>
        <translation>没有视频 {path}。</translation>
    </message>
    <message>
        <source>Choose another file; nothing was changed.</source>
        <translation>请换一个文件；没有任何改动。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请换一个文件。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>Check its rights.</source>
        <translation>请检查文件权限。</translation>
    </message>
    <message>
        <source>Network camera {camera} does not answer.</source>
        <translation>网络摄像头 {camera} 没有回应。</translation>
    </message>
    <message>
        <source>Network camera {camera} gives no video.</source>
        <translation>网络摄像头 {camera} 没有视频。</translation>
    </message>
    <message>
        <source>Network camera {camera} is not open.</source>
        <translation>网络摄像头 {camera} 没有打开。</translation>
    </message>
    <message>
        <source>Network camera {camera} refuses the password.</source>
        <translation>网络摄像头 {camera} 密码不对。</translation>
    </message>
    <message>
        <source>Network camera {camera} stopped giving pictures.</source>
        <translation>网络摄像头 {camera} 没有画面了。</translation>
    </message>
    <message>
        <source>Check its power, the network cable and its address.</source>
        <translation>请检查电源、网线和地址。</translation>
    </message>
    <message>
        <source>Check its power and the network cable.</source>
        <translation>请检查电源和网线。</translation>
    </message>
    <message>
        <source>Check the path in its address.</source>
        <translation>请检查地址里的路径。</translation>
    </message>
    <message>
        <source>Correct user and password in its address.</source>
        <translation>请改正地址里的用户名和密码。</translation>
    </message>
    <message>
        <source>“{address}” names no network camera.</source>
        <translation>“{address}”不是网络摄像头的地址。</translation>
    </message>
    <message>
        <source>Write {scheme}://user:password@192.168.1.64/stream.</source>
        <translation>写成 {scheme}://用户名:密码@192.168.1.64/stream。</translation>
    </message>
    <message>
        <source>It holds no video.</source>
        <translation>里面没有视频。</translation>
    </message>
    <message>
        <source>Its pictures do not come in the order in which they are shown.</source>
        <translation>画面不是按显示的顺序传来的。</translation>
    </message>
    <message>
        <source>USB camera {n} is not open.</source>
        <translation>USB 摄像头 {n} 没有打开。</translation>
    </message>
    <message>
        <source>USB camera {n} is not there.</source>
        <translation>没有 USB 摄像头 {n}。</translation>
    </message>
    <message>
        <source>USB camera {n} opens but gives no picture.</source>
        <translation>USB 摄像头 {n} 能打开，但没有画面。</translation>
    </message>
    <message>
        <source>USB camera {n} stopped giving pictures.</source>
        <translation>USB 摄像头 {n} 没有画面了。</translation>
    </message>
    <message>
        <source>Check its cable, plug it in again, and close other programs that use it.</source>
        <translation>请检查连线，重新插一次，并关掉其他正在用它的软件。</translation>
    </message>
    <message>
        <source>The driver of USB camera {n} does not answer.</source>
        <translation>USB 摄像头 {n} 的驱动没有回应。</translation>
    </message>
    <message>
        <source>It was ended and is started again; if that does not help, plug the camera in again.</source>
        <translation>已关闭并重新启动；还不行就重新插摄像头。</translation>
    </message>
    <message>
        <source>“usb:{text}” names no camera.</source>
        <translation>“usb:{text}”不是摄像头。</translation>
    </message>
    <message>
        <source>Write its number: usb:0, usb:1 …</source>
        <translation>请写编号：usb:0、usb:1……</translation>
    </message>
    <message>
        <source>The time that was asked for is over.</source>
        <translation>要求的时间已到。</translation>
    </message>
    <message>
        <source>The program met a fault of its own.</source>
        <translation>程序自身出了错。</translation>
    </message>
    <message>
        <source>See the log.</source>
        <translation>请看日志。</translation>
    </message>
    <message>
        <source>No camera is named, so nothing can be recorded.</source>
        <translation>没有指定摄像头，无法录像。</translation>
    </message>
    <message>
        <source>Name one: --camera usb:0, --camera file:PATH, or --camera demo: for the drawn bench.</source>
        <translation>请指定：--camera usb:0、--camera file:路径，或 --camera demo:（演示）。</translation>
    </message>
    <message>
        <source>The camera cannot be opened: {why}</source>
        <translation>摄像头打不开：{why}</translation>
    </message>
    <message>
        <source>Check the cable and the address, or try --camera demo:.</source>
        <translation>请检查连线和地址，或试 --camera demo:。</translation>
    </message>
    <message>
        <source>No picture comes.</source>
        <translation>没有画面。</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>摄像头没有画面。</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>The camera is in use and gives no picture now.</source>
        <translation>摄像头正在使用，现在没有画面。</translation>
    </message>
    <message>
        <source>See what the packing window says of it.</source>
        <translation>请看打包窗口里的提示。</translation>
    </message>
    <message>
        <source>The scanner gun on {port} does not answer; the camera still reads labels.</source>
        <translation>{port} 上的扫码枪没有回应；摄像头仍在识别面单。</translation>
    </message>
    <message>
        <source>Check its cable; the program tries again by itself.</source>
        <translation>请检查连线；程序会自动重试。</translation>
    </message>
    <message>
        <source>A scanner gun&apos;s prefix or suffix cannot be “{text}”.</source>
        <translation>扫码枪的前缀或后缀不能是“{text}”。</translation>
    </message>
    <message>
        <source>Use one to four signs that no number has, such as ~ or #.</source>
        <translation>请用一到四个单号里没有的符号，例如 ~ 或 #。</translation>
    </message>
    <message>
        <source>A line of the ledger cannot be read: {why}.</source>
        <translation>账本有一条记录读不出来：{why}。</translation>
    </message>
    <message>
        <source>its signature has another spelling</source>
        <translation>签名的写法不对</translation>
    </message>
    <message>
        <source>it is no entry</source>
        <translation>不是账本记录</translation>
    </message>
    <message>
        <source>it has other fields</source>
        <translation>字段不符</translation>
    </message>
    <message>
        <source>it is of another version</source>
        <translation>版本不符</translation>
    </message>
    <message>
        <source>not the canonical spelling</source>
        <translation>不是标准写法</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>no whole number: {text}</source>
        <translation>不是整数：{text}</translation>
    </message>
    <message>
        <source>too large for canonical JSON: {text}</source>
        <translation>数字太大：{text}</translation>
    </message>
    <message>
        <source>no canonical form: {text}</source>
        <translation>没有标准写法：{text}</translation>
    </message>
    <message>
        <source>a key is no text</source>
        <translation>键不是文字</translation>
    </message>
    <message>
        <source>a field stands there twice</source>
        <translation>有字段重复</translation>
    </message>
    <message>
        <source>Run verify.</source>
        <translation>请运行 verify 核对。</translation>
    </message>
    <message>
        <source>Run verify to see what else is missing.</source>
        <translation>请运行 verify 看还缺什么。</translation>
    </message>
    <message>
        <source>A reply of {name} was set aside: {why}.</source>
        <translation>{name} 的回复已另存，没有采用：{why}。</translation>
    </message>
    <message>
        <source>the authority refused (status {n})</source>
        <translation>时间戳机构拒绝了（状态 {n}）</translation>
    </message>
    <message>
        <source>it is a time stamp of something else</source>
        <translation>时间戳不是这份内容的</translation>
    </message>
    <message>
        <source>it answers another request</source>
        <translation>回复的是另一次请求</translation>
    </message>
    <message>
        <source>it cannot be read here: {why}</source>
        <translation>读不出来：{why}</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>请检查网址。</translation>
    </message>
    <message>
        <source>The program ends; the reply was not kept.</source>
        <translation>程序正在退出；没有保存回复。</translation>
    </message>
    <message>
        <source>The next start asks again.</source>
        <translation>下次启动会再请求。</translation>
    </message>
    <message>
        <source>A time stamp could not be kept: {why}.</source>
        <translation>时间戳保存不了：{why}。</translation>
    </message>
    <message>
        <source>Check the disk; it is asked for again.</source>
        <translation>请检查硬盘；会再次请求。</translation>
    </message>
    <message>
        <source>The time authority gave no time stamp: {why}. Nothing is lost; it is asked again later.</source>
        <translation>时间戳机构没有给出时间戳：{why}。什么也没丢，稍后会再请求。</translation>
    </message>
    <message>
        <source>it answered {n}</source>
        <translation>回应是 {n}</translation>
    </message>
    <message>
        <source>the reply is longer than {n} bytes</source>
        <translation>回复超过 {n} 字节</translation>
    </message>
    <message>
        <source>what came is no time stamp</source>
        <translation>收到的不是时间戳</translation>
    </message>
    <message>
        <source>no answer within {n} s</source>
        <translation>{n} 秒内没有回应</translation>
    </message>
    <message>
        <source>Check the network and the address in the settings.</source>
        <translation>请检查网络和设置里的网址。</translation>
    </message>
    <message>
        <source>Entry {n} ({kind}) does not say what such an entry says.</source>
        <translation>第 {n} 条记录（{kind}）的内容不对。</translation>
    </message>
    <message>
        <source>This is no signed head of a ledger.</source>
        <translation>这不是账本的签名头。</translation>
    </message>
    <message>
        <source>Give the file or the text that `head` printed.</source>
        <translation>请给 `head` 输出的文件或文字。</translation>
    </message>
    <message>
        <source>The station&apos;s signing key cannot be used: {why}. All evidence is safe and can still be checked.</source>
        <translation>打包台的签名密钥不能用：{why}。所有证据都安全，仍可核对。</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>it is another one than this station signed with</source>
        <translation>不是这个打包台签名用的那把</translation>
    </message>
    <message>
        <source>{name} cannot be read</source>
        <translation>{name} 读不出来</translation>
    </message>
    <message>
        <source>the system&apos;s key store does not open</source>
        <translation>系统的密钥库打不开</translation>
    </message>
    <message>
        <source>the system&apos;s key store does not have it any more</source>
        <translation>系统的密钥库里已经没有它</translation>
    </message>
    <message>
        <source>Put the folder keys/ back, or sign with a new key from now on: packwitness key --new.</source>
        <translation>请放回文件夹 keys/，或从现在起用新密钥签名：packwitness key --new。</translation>
    </message>
    <message>
        <source>PINs cannot be checked: their pepper cannot be used: {why}. Recording goes on; all evidence is safe.</source>
        <translation>PIN 不能核对，密钥文件不能用：{why}。录像继续；所有证据都安全。</translation>
    </message>
    <message>
        <source>Set PINs anew as the system account that owns the data folder: packwitness people pin NAME --pin-stdin.</source>
        <translation>请用拥有资料文件夹的系统账户重新设 PIN：packwitness people pin 名字 --pin-stdin。</translation>
    </message>
    <message>
        <source>The manifest has a format that this program does not know.</source>
        <translation>清单的格式不认识。</translation>
    </message>
    <message>
        <source>It may come from a newer version; read it with that one.</source>
        <translation>可能来自新版程序，请用新版打开。</translation>
    </message>
    <message>
        <source>The manifest is far too long.</source>
        <translation>清单太长了。</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>清单读不出来。</translation>
    </message>
    <message>
        <source>It is not as this program writes it; keep the file as it is.</source>
        <translation>不是本程序写的样子；请保留原文件。</translation>
    </message>
    <message>
        <source>{field} has fields that this format does not know.</source>
        <translation>{field} 有不认识的字段。</translation>
    </message>
    <message>
        <source>{field} is missing.</source>
        <translation>缺少 {field}。</translation>
    </message>
    <message>
        <source>{field} is no object.</source>
        <translation>{field} 不是对象。</translation>
    </message>
    <message>
        <source>{field} names a file twice.</source>
        <translation>{field} 里有文件重复。</translation>
    </message>
    <message>
        <source>{field} is no text.</source>
        <translation>{field} 不是文字。</translation>
    </message>
    <message>
        <source>{field} is no whole number of 64 bits.</source>
        <translation>{field} 不是 64 位整数。</translation>
    </message>
    <message>
        <source>{field} is negative.</source>
        <translation>{field} 是负数。</translation>
    </message>
    <message>
        <source>{field} is neither true nor false.</source>
        <translation>{field} 不是 true 或 false。</translation>
    </message>
    <message>
        <source>{field} has the wrong form.</source>
        <translation>{field} 的格式不对。</translation>
    </message>
    <message>
        <source>{field} is a word that this format does not know.</source>
        <translation>{field} 是不认识的词。</translation>
    </message>
    <message>
        <source>{field} is no list.</source>
        <translation>{field} 不是列表。</translation>
    </message>
    <message>
        <source>A stored path leads out of the data folder: {path}.</source>
        <translation>保存的路径指向资料文件夹之外：{path}。</translation>
    </message>
    <message>
        <source>Nothing was opened. Run verify.</source>
        <translation>没有打开任何文件。请运行 verify 核对。</translation>
    </message>
    <message>
        <source>A stored path cannot be a file here.</source>
        <translation>保存的路径在这台电脑上不能用。</translation>
    </message>
    <message>
        <source>Recovery stopped: {why}. Nothing was lost; what is left waits in incoming/.</source>
        <translation>恢复中断：{why}。什么也没丢，剩下的在 incoming/ 里等着。</translation>
    </message>
    <message>
        <source>Free space or mend the disk, then start again.</source>
        <translation>请腾出空间或修好硬盘，再重新启动。</translation>
    </message>
    <message>
        <source>The vault cannot be written: {why}. The recorded files are safe in incoming/.</source>
        <translation>证据库写不进去：{why}。录下的文件在 incoming/ 里，是安全的。</translation>
    </message>
    <message>
        <source>Free space or mend the disk: they are sealed by themselves, at the latest by the next start.</source>
        <translation>请腾出空间或修好硬盘：之后会自动封存，最迟在下次启动时。</translation>
    </message>
    <message>
        <source>The vault is not reachable: its disk or share is not there. Nothing counts as deleted, and what was recorded is safe in incoming/.</source>
        <translation>证据库连接不上：硬盘或共享文件夹不在。没有任何内容算作删除，录下的在 incoming/ 里，是安全的。</translation>
    </message>
    <message>
        <source>Nothing of this station lies where its vault should be: the disk or share is not there, or it is another one. Nothing was begun or changed, and nothing is lost.</source>
        <translation>证据库的位置上没有本工位的任何内容：硬盘或共享文件夹不在，或者是另一个。没有新建或改动任何内容，也没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Connect the vault&apos;s own disk or share and try again. If it is lost for good, begin with a new data folder; the copies in backups/ keep what is known of the old one.</source>
        <translation>请接上证据库原来的硬盘或共享文件夹，然后再试一次。如果它已经找不回来，请用新的数据文件夹重新开始；backups/ 里的副本保留着旧文件夹的已知内容。</translation>
    </message>
    <message>
        <source>The vault does not answer. Nothing was done, and nothing is lost.</source>
        <translation>证据库没有响应。什么都没有做，也没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Check its disk, share or network, and try again.</source>
        <translation>请检查它的硬盘、共享文件夹或网络，然后再试一次。</translation>
    </message>
    <message>
        <source>Connect it again: what waits is sealed by itself.</source>
        <translation>请重新连接：等待的会自动封存。</translation>
    </message>
    <message>
        <source>SHA256SUMS cannot be used: {why}.</source>
        <translation>SHA256SUMS 不能用：{why}。</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>line {n} is not one of sha256sum</source>
        <translation>第 {n} 行不是 sha256sum 的格式</translation>
    </message>
    <message>
        <source>line {n} names a file outside, or one twice</source>
        <translation>第 {n} 行的文件在外面，或重复了</translation>
    </message>
    <message>
        <source>Ask for the bundle again.</source>
        <translation>请对方重新提供证据包。</translation>
    </message>
    <message>
        <source>The roots of the time authorities cannot be read: {path}.</source>
        <translation>时间戳机构的根证书读不出来：{path}。</translation>
    </message>
    <message>
        <source>Name a file with certificates (PEM), or a folder of such files.</source>
        <translation>请指定证书文件（PEM），或放这些文件的文件夹。</translation>
    </message>
    <message>
        <source>There is no bundle at {path}.</source>
        <translation>{path} 没有证据包。</translation>
    </message>
    <message>
        <source>Name the folder that `export` made, or the one above it.</source>
        <translation>请指定 `export` 导出的文件夹，或它的上一级。</translation>
    </message>
    <message>
        <source>This is no head, or its countersignature is wrong: {why}.</source>
        <translation>这不是签名头，或见证签名不对：{why}。</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>It proves nothing: {why}.</source>
        <translation>它证明不了什么：{why}。</translation>
    </message>
    <message>
        <source>its head is not signed by the key that it names</source>
        <translation>账本头不是它所写的密钥签的</translation>
    </message>
    <message>
        <source>its entry does not stand in the ledger of its head</source>
        <translation>该记录不在账本头所指的账本里</translation>
    </message>
    <message>
        <source>its key cannot be read</source>
        <translation>密钥读不出来</translation>
    </message>
    <message>
        <source>the witness did not sign it</source>
        <translation>见证人没有签过它</translation>
    </message>
    <message>
        <source>the witness signed another head</source>
        <translation>见证人签的是另一份</translation>
    </message>
    <message>
        <source>Give the file as `head` or `cosign` wrote it.</source>
        <translation>请给 `head` 或 `cosign` 写的原文件。</translation>
    </message>
    <message>
        <source>A countersignature is an entry of this station&apos;s ledger, which only the running program writes. Nothing was changed.</source>
        <translation>联署要写入本工位的账本，只有正在运行的程序能写。没有任何改动。</translation>
    </message>
    <message>
        <source>Close the program between two parcels, run cosign, and start it again; or use a station that is free.</source>
        <translation>请在两单之间关闭程序，运行 cosign，再启动程序；或换一个空闲的工位联署。</translation>
    </message>
    <message>
        <source>The ledger goes on with another key than keys/ has, so no head can be signed. All evidence is safe.</source>
        <translation>账本接着用的密钥不是 keys/ 里的那一把，因此无法签署账本头。所有证据都是安全的。</translation>
    </message>
    <message>
        <source>Start the program once, or put the folder keys/ back.</source>
        <translation>请启动一次程序，或把 keys/ 文件夹放回原处。</translation>
    </message>
    <message>
        <source>There is no ledger yet, so it has no head.</source>
        <translation>还没有账本，因此没有账本头。</translation>
    </message>
    <message>
        <source>The first start begins it.</source>
        <translation>第一次启动程序时建立。</translation>
    </message>
    <message>
        <source>There is no level “{name}”.</source>
        <translation>没有“{name}”这一级。</translation>
    </message>
    <message>
        <source>This station has no key yet.</source>
        <translation>这个打包台还没有密钥。</translation>
    </message>
    <message>
        <source>The first start makes it.</source>
        <translation>第一次启动时会生成。</translation>
    </message>
    <message>
        <source>A fingerprint has 64 hexadecimal digits.</source>
        <translation>指纹是 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>Give all groups of the card.</source>
        <translation>请写全卡片上的各组数字。</translation>
    </message>
    <message>
        <source>A QR code is written as .svg or .png.</source>
        <translation>二维码只能存为 .svg 或 .png。</translation>
    </message>
    <message>
        <source>A sheet is written as .pdf.</source>
        <translation>打印页只能存为 .pdf。</translation>
    </message>
    <message>
        <source>Give the file such a name.</source>
        <translation>请给文件起这样的名字。</translation>
    </message>
    <message>
        <source>The sheet {name} could not be saved: {why}.</source>
        <translation>打印页 {name} 保存不了：{why}。</translation>
    </message>
    <message>
        <source>No time authority is named, so nothing can be stamped.</source>
        <translation>没有设定时间戳机构，不能加时间戳。</translation>
    </message>
    <message>
        <source>Name one in settings.toml: time_authorities = [&quot;https://…&quot;].</source>
        <translation>请写在 settings.toml 里：time_authorities = [&quot;https://…&quot;]。</translation>
    </message>
    <message>
        <source>A station cannot be its own witness.</source>
        <translation>打包台不能给自己做见证。</translation>
    </message>
    <message>
        <source>Countersign it on another station&apos;s computer.</source>
        <translation>请在另一个打包台的电脑上签名。</translation>
    </message>
    <message>
        <source>The head {path} cannot be read.</source>
        <translation>签名头 {path} 读不出来。</translation>
    </message>
    <message>
        <source>Name the file that `head` was kept in.</source>
        <translation>请指定保存 `head` 的文件。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} 写不进去：{why}。</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>请换一个文件。</translation>
    </message>
    <message>
        <source>Confirmed by a person. {why}</source>
        <translation>已由人确认。{why}</translation>
    </message>
    <message>
        <source>On the shop&apos;s own list.</source>
        <translation>在自己导入的单号里。</translation>
    </message>
    <message>
        <source>A form of the owner&apos;s.</source>
        <translation>符合自定义单号格式。</translation>
    </message>
    <message>
        <source>Wide letters: an input method was on.</source>
        <translation>有全角字符：输入法没有关。</translation>
    </message>
    <message>
        <source>Nothing, or far too much, to read.</source>
        <translation>没有内容，或内容太长。</translation>
    </message>
    <message>
        <source>Letters that no number has.</source>
        <translation>有单号里不会有的字符。</translation>
    </message>
    <message>
        <source>A control character inside.</source>
        <translation>里面有控制字符。</translation>
    </message>
    <message>
        <source>Blanks inside a waybill.</source>
        <translation>单号里有空格。</translation>
    </message>
    <message>
        <source>Blanks inside, and without them it is no waybill.</source>
        <translation>里面有空格，去掉后也不是快递单号。</translation>
    </message>
    <message>
        <source>A data block of another courier.</source>
        <translation>其他快递的数据块。</translation>
    </message>
    <message>
        <source>Two numbers in one text: show one label.</source>
        <translation>一个码里有两个单号：请只放一张面单。</translation>
    </message>
    <message>
        <source>The prefix of a courier with a wrong length: read it again.</source>
        <translation>有快递单号的开头，但长度不对：请再扫一次。</translation>
    </message>
    <message>
        <source>No number of any kind that is known.</source>
        <translation>不是认识的任何一种单号。</translation>
    </message>
    <message>
        <source>An address of somebody.</source>
        <translation>是一个网址。</translation>
    </message>
    <message>
        <source>A courier&apos;s block without its number.</source>
        <translation>快递的数据块里没有单号。</translation>
    </message>
    <message>
        <source>Data without exactly one number.</source>
        <translation>数据里不是正好一个单号。</translation>
    </message>
    <message>
        <source>Data for another program.</source>
        <translation>给其他程序用的数据。</translation>
    </message>
    <message>
        <source>The address of {carriers}.</source>
        <translation>{carriers}的网址。</translation>
    </message>
    <message>
        <source>The label block of {carriers}.</source>
        <translation>{carriers}面单的数据块。</translation>
    </message>
    <message>
        <source>One number in foreign data.</source>
        <translation>外来数据里有一个单号。</translation>
    </message>
    <message>
        <source>Only zeros: nobody gives out such a number.</source>
        <translation>全是零：没有这样的单号。</translation>
    </message>
    <message>
        <source>12 digits: many couriers and shops use them.</source>
        <translation>12 位数字：很多快递和店铺都用。</translation>
    </message>
    <message>
        <source>13 digits of nobody known.</source>
        <translation>13 位数字，不知道是哪家的。</translation>
    </message>
    <message>
        <source>13 digits: goods or a waybill.</source>
        <translation>13 位数字：商品条码或快递单号。</translation>
    </message>
    <message>
        <source>14 digits in a carton&apos;s symbol.</source>
        <translation>14 位数字，用的是箱码的条码。</translation>
    </message>
    <message>
        <source>14 digits of nobody known.</source>
        <translation>14 位数字，不知道是哪家的。</translation>
    </message>
    <message>
        <source>15 digits of nobody known.</source>
        <translation>15 位数字，不知道是哪家的。</translation>
    </message>
    <message>
        <source>15 digits with 621.</source>
        <translation>15 位数字，以 621 开头。</translation>
    </message>
    <message>
        <source>15 digits: the number of a telephone, or a waybill.</source>
        <translation>15 位数字：手机串号或快递单号。</translation>
    </message>
    <message>
        <source>16 digits: an order, a bank card or a foreign waybill.</source>
        <translation>16 位数字：订单号、银行卡号或国外快递单号。</translation>
    </message>
    <message>
        <source>18 digits: an order.</source>
        <translation>18 位数字：订单号。</translation>
    </message>
    <message>
        <source>18 digits: an order, an old waybill or a pallet.</source>
        <translation>18 位数字：订单号、旧快递单号或托盘号。</translation>
    </message>
    <message>
        <source>19 digits: an order.</source>
        <translation>19 位数字：订单号。</translation>
    </message>
    <message>
        <source>{n} digits with a prefix of {carriers}.</source>
        <translation>{n} 位数字，开头是{carriers}的。</translation>
    </message>
    <message>
        <source>Too few digits.</source>
        <translation>位数太少。</translation>
    </message>
    <message>
        <source>So many digits mean nothing here.</source>
        <translation>没有这么多位的单号。</translation>
    </message>
    <message>
        <source>A Codabar text of nobody known.</source>
        <translation>库德巴码，不知道是哪家的。</translation>
    </message>
    <message>
        <source>12 digits in Codabar.</source>
        <translation>库德巴码，12 位数字。</translation>
    </message>
    <message>
        <source>An old airbill.</source>
        <translation>旧式空运单。</translation>
    </message>
    <message>
        <source>Control cards are switched off.</source>
        <translation>控制卡已关闭。</translation>
    </message>
    <message>
        <source>A control card.</source>
        <translation>控制卡。</translation>
    </message>
    <message>
        <source>An operator badge.</source>
        <translation>工牌。</translation>
    </message>
    <message>
        <source>No control card and no badge is written so.</source>
        <translation>控制卡和工牌都不是这样写的。</translation>
    </message>
    <message>
        <source>A goods code, not a waybill.</source>
        <translation>商品条码，不是快递单号。</translation>
    </message>
    <message>
        <source>A goods symbol without a goods number.</source>
        <translation>商品条码里没有商品编号。</translation>
    </message>
    <message>
        <source>Wrong check digit of a goods code.</source>
        <translation>商品条码的校验位不对。</translation>
    </message>
    <message>
        <source>A routing code.</source>
        <translation>分拣路由码。</translation>
    </message>
    <message>
        <source>A GS1 symbol without GS1 data.</source>
        <translation>GS1 条码里没有 GS1 数据。</translation>
    </message>
    <message>
        <source>GS1 data of goods, not a waybill.</source>
        <translation>商品的 GS1 数据，不是快递单号。</translation>
    </message>
    <message>
        <source>A carton number.</source>
        <translation>箱号。</translation>
    </message>
    <message>
        <source>A sorting code.</source>
        <translation>分拣码。</translation>
    </message>
    <message>
        <source>A SIM card.</source>
        <translation>SIM 卡号。</translation>
    </message>
    <message>
        <source>A medicine trace code.</source>
        <translation>药品追溯码。</translation>
    </message>
    <message>
        <source>Goods of a warehouse.</source>
        <translation>仓库的商品编号。</translation>
    </message>
    <message>
        <source>The form is known, but a date or country inside does not exist.</source>
        <translation>格式认识，但里面的日期或国家不存在。</translation>
    </message>
    <message>
        <source>Such a part of so many cannot be.</source>
        <translation>子母件的件数不对。</translation>
    </message>
    <message>
        <source>The form of {carriers}.</source>
        <translation>{carriers}的单号格式。</translation>
    </message>
    <message>
        <source>Wrong check digit: read it again.</source>
        <translation>校验位不对：请再扫一次。</translation>
    </message>
    <message>
        <source>No parcel with the number {number} was recorded here.</source>
        <translation>这里没有录过单号 {number}。</translation>
    </message>
    <message>
        <source>Check the number, or search by its last four digits.</source>
        <translation>请检查单号，或按后四位搜索。</translation>
    </message>
    <message>
        <source>The number {number} was called wrong: no parcel is known to have it.</source>
        <translation>单号 {number} 已标为有误：没有哪一单是这个单号。</translation>
    </message>
    <message>
        <source>Name the session by its id; `search` and `show` give it.</source>
        <translation>请用录像编号；`search` 和 `show` 会列出。</translation>
    </message>
    <message>
        <source>No session {id} was recorded here.</source>
        <translation>这里没有录像 {id}。</translation>
    </message>
    <message>
        <source>`search` and `show` give a session&apos;s id.</source>
        <translation>`search` 和 `show` 会列出录像编号。</translation>
    </message>
    <message>
        <source>A reason is needed; nothing was changed.</source>
        <translation>要写原因；没有任何改动。</translation>
    </message>
    <message>
        <source>A few words are enough: complaint 0815.</source>
        <translation>几个字就够，例如：投诉 0815。</translation>
    </message>
    <message>
        <source>A reason has at most {n} characters; nothing was changed.</source>
        <translation>原因最多 {n} 个字；没有任何改动。</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>请写短一点。</translation>
    </message>
    <message>
        <source>A reason must not hold a telephone number: it can never be removed from the ledger.</source>
        <translation>原因里不能写电话号码：写进账本就再也删不掉。</translation>
    </message>
    <message>
        <source>Leave out who it is; the number of the complaint is enough.</source>
        <translation>不要写是谁，写投诉编号就够。</translation>
    </message>
    <message>
        <source>Video and photos of this parcel have expired; there is nothing left to keep.</source>
        <translation>这一单的录像和照片已到期删除，没有可保留的了。</translation>
    </message>
    <message>
        <source>This parcel is not kept by hand; nothing was changed.</source>
        <translation>这一单没有人手动保留；没有任何改动。</translation>
    </message>
    <message>
        <source>It is kept for another reason: {why}.</source>
        <translation>它因其他原因保留：{why}。</translation>
    </message>
    <message>
        <source>`show` says what is kept.</source>
        <translation>`show` 会列出保留的内容。</translation>
    </message>
    <message>
        <source>This is no order or waybill number; nothing was bound. {why}</source>
        <translation>这不是订单号或快递单号，没有绑定。{why}</translation>
    </message>
    <message>
        <source>Type the number as it is printed, or scan the label.</source>
        <translation>请照印的输入单号，或扫面单。</translation>
    </message>
    <message>
        <source>This parcel is not sealed yet; nothing was bound.</source>
        <translation>这一单还没封存，没有绑定。</translation>
    </message>
    <message>
        <source>This parcel is not sealed yet; nothing was changed.</source>
        <translation>这一单还没封存；没有任何改动。</translation>
    </message>
    <message>
        <source>Wait until it is saved.</source>
        <translation>请等它保存完。</translation>
    </message>
    <message>
        <source>This parcel has the number {number} already; nothing was changed.</source>
        <translation>这一单已有单号 {number}；没有任何改动。</translation>
    </message>
    <message>
        <source>This parcel has no number {number}; nothing was changed.</source>
        <translation>这一单没有单号 {number}；没有任何改动。</translation>
    </message>
    <message>
        <source>`show` lists its numbers.</source>
        <translation>`show` 会列出它的单号。</translation>
    </message>
    <message>
        <source>The number {number} was called wrong already; nothing was changed.</source>
        <translation>单号 {number} 已经标为有误；没有任何改动。</translation>
    </message>
    <message>
        <source>If it was right after all, bind it again.</source>
        <translation>如果其实没错，请重新绑定。</translation>
    </message>
    <message>
        <source>Order {number} has no take that is sealed and counts; nothing was taken out.</source>
        <translation>订单 {number} 没有已封存的有效录像，没有导出。</translation>
    </message>
    <message>
        <source>It was cancelled: --all takes cancelled ones too.</source>
        <translation>已取消：--all 会连取消的一起导出。</translation>
    </message>
    <message>
        <source>Wait until it is sealed.</source>
        <translation>请等它封存完。</translation>
    </message>
    <message>
        <source>{message} The evidence itself is safe.</source>
        <translation>{message}原证据是安全的。</translation>
    </message>
    <message>
        <source>The target is full.</source>
        <translation>目标已满。</translation>
    </message>
    <message>
        <source>Free space there, or choose another stick.</source>
        <translation>请腾出空间，或换一个 U 盘。</translation>
    </message>
    <message>
        <source>A file is too big for the target.</source>
        <translation>有文件太大，目标放不下。</translation>
    </message>
    <message>
        <source>FAT32 takes files up to 4 GB: format it as exFAT.</source>
        <translation>FAT32 最大只能放 4 GB 的文件：请格式化为 exFAT。</translation>
    </message>
    <message>
        <source>The target is read-only.</source>
        <translation>目标是只读的。</translation>
    </message>
    <message>
        <source>Open the stick&apos;s lock, or choose another folder.</source>
        <translation>请打开 U 盘的写保护开关，或换一个文件夹。</translation>
    </message>
    <message>
        <source>The target cannot be written.</source>
        <translation>目标写不进去。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write.</source>
        <translation>请选一个有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>The target failed: {why}.</source>
        <translation>目标出错：{why}。</translation>
    </message>
    <message>
        <source>Put the stick in again, or choose another.</source>
        <translation>请重新插 U 盘，或换一个。</translation>
    </message>
    <message>
        <source>{name} cannot be read from the vault: {why}.</source>
        <translation>{name} 从证据库读不出来：{why}。</translation>
    </message>
    <message>
        <source>The target gave back other bytes than were written ({name}).</source>
        <translation>目标读回的内容和写入的不一样（{name}）。</translation>
    </message>
    <message>
        <source>The stick is failing: use another one. The evidence itself is safe.</source>
        <translation>U 盘有问题：请换一个。原证据是安全的。</translation>
    </message>
    <message>
        <source>{name} is not what was sealed; it was not taken out.</source>
        <translation>{name} 不是封存时的内容，没有导出。</translation>
    </message>
    <message>
        <source>The vault&apos;s own file is kept as it is. Run verify to see what else was changed.</source>
        <translation>证据库里的文件保持原样。请运行 verify 看还有什么被改动。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>Nothing half-made was left behind.</source>
        <translation>没有留下半成品。</translation>
    </message>
    <message>
        <source>The target {folder} lies inside the data folder.</source>
        <translation>目标 {folder} 在资料文件夹里面。</translation>
    </message>
    <message>
        <source>Choose a folder outside, or a stick.</source>
        <translation>请选外面的文件夹，或 U 盘。</translation>
    </message>
    <message>
        <source>The target has {free} MB free, {wanted} MB are needed.</source>
        <translation>目标剩 {free} MB，需要 {wanted} MB。</translation>
    </message>
    <message>
        <source>Free space there, or choose another stick. Nothing was written.</source>
        <translation>请腾出空间，或换一个 U 盘。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请换一个文件夹。</translation>
    </message>
    <message>
        <source>{name} ({role}) may not do this ({right}). Nothing was changed; the attempt is recorded.</source>
        <translation>{name} 没有这个权限。没有任何改动；这次尝试已记录。</translation>
    </message>
    <message>
        <source>{name} works here no more. Nothing was changed; the attempt is recorded.</source>
        <translation>{name} 已停用。没有任何改动；这次尝试已记录。</translation>
    </message>
    <message>
        <source>Ask a supervisor.</source>
        <translation>请找主管。</translation>
    </message>
    <message>
        <source>Ask an admin.</source>
        <translation>请找管理员。</translation>
    </message>
    <message>
        <source>Nobody of that name or badge works here.</source>
        <translation>没有这个人，也没有这张工牌。</translation>
    </message>
    <message>
        <source>This person packs; the supervisor&apos;s door opens for supervisors and admins.</source>
        <translation>这是打包员；这里只有主管和管理员能进。</translation>
    </message>
    <message>
        <source>This person has no PIN (any more).</source>
        <translation>这个人没有 PIN（或已取消）。</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>PIN 错误太多。</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>PIN 不对。</translation>
    </message>
    <message>
        <source>{message} No PIN is looked at before {time}.</source>
        <translation>{message}{time} 之前不能再试。</translation>
    </message>
    <message>
        <source>{message} Tries left before a pause: {n}.</source>
        <translation>{message}暂停前还可以试 {n} 次。</translation>
    </message>
    <message>
        <source>`packwitness people list` shows who does.</source>
        <translation>`packwitness people list` 会列出人员。</translation>
    </message>
    <message>
        <source>An admin sets one in the settings, or the system account that owns the data folder: packwitness people pin NAME --pin-stdin.</source>
        <translation>请管理员在设置里设 PIN，或由拥有资料文件夹的系统账户执行：packwitness people pin 名字 --pin-stdin。</translation>
    </message>
    <message>
        <source>Nobody of that name works here.</source>
        <translation>没有这个人。</translation>
    </message>
    <message>
        <source>{name} is the only admin; nothing was changed.</source>
        <translation>{name} 是唯一的管理员；没有任何改动。</translation>
    </message>
    <message>
        <source>Make somebody else an admin first.</source>
        <translation>请先让另一个人做管理员。</translation>
    </message>
    <message>
        <source>Up to 16 letters, digits and hyphens, like A-07; no telephone number.</source>
        <translation>最多 16 个字母、数字和短横线，例如 A-07；不要写电话号码。</translation>
    </message>
    <message>
        <source>This is no short code for a person; nothing was changed.</source>
        <translation>这不是人员代号；没有任何改动。</translation>
    </message>
    <message>
        <source>This is no badge; nothing was changed.</source>
        <translation>这不是工牌；没有任何改动。</translation>
    </message>
    <message>
        <source>A badge reads XXID, four to eight letters of B–L, N–P, R–V, and XX.</source>
        <translation>工牌的内容是 XXID、四到八个字母（B–L、N–P、R–V）、XX。</translation>
    </message>
    <message>
        <source>This is no role of a person; nothing was changed.</source>
        <translation>没有这个角色；没有任何改动。</translation>
    </message>
    <message>
        <source>packer, supervisor or admin.</source>
        <translation>应是 packer、supervisor 或 admin（打包员、主管、管理员）。</translation>
    </message>
    <message>
        <source>It is packer, supervisor or admin.</source>
        <translation>应是 packer、supervisor 或 admin（打包员、主管、管理员）。</translation>
    </message>
    <message>
        <source>There is no role {name}.</source>
        <translation>没有角色 {name}。</translation>
    </message>
    <message>
        <source>An admin needs a PIN from the start; nobody was added.</source>
        <translation>管理员一开始就要有 PIN，没有添加。</translation>
    </message>
    <message>
        <source>Give one.</source>
        <translation>请给一个。</translation>
    </message>
    <message>
        <source>A packer has a badge and no PIN; nobody was added.</source>
        <translation>打包员只用工牌，不用 PIN，没有添加。</translation>
    </message>
    <message>
        <source>Leave the PIN away.</source>
        <translation>请不要填 PIN。</translation>
    </message>
    <message>
        <source>{name} packs and needs no PIN; nothing was changed.</source>
        <translation>{name} 是打包员，不需要 PIN；没有任何改动。</translation>
    </message>
    <message>
        <source>This PIN cannot be taken. {why}</source>
        <translation>这个 PIN 不能用。{why}</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation>PIN 只能是数字。</translation>
    </message>
    <message>
        <source>A PIN has {low} to {high} digits.</source>
        <translation>PIN 是 {low} 到 {high} 位数字。</translation>
    </message>
    <message>
        <source>It has too few different digits.</source>
        <translation>不同的数字太少。</translation>
    </message>
    <message>
        <source>Its digits only count up or down.</source>
        <translation>数字只是依次递增或递减。</translation>
    </message>
    <message>
        <source>It repeats the same digits.</source>
        <translation>数字是重复的。</translation>
    </message>
    <message>
        <source>It looks like a date, as a birthday does.</source>
        <translation>看起来像日期，例如生日。</translation>
    </message>
    <message>
        <source>Choose another; it was not kept.</source>
        <translation>请换一个；没有保存。</translation>
    </message>
    <message>
        <source>The name {name} is taken for good; nothing was changed.</source>
        <translation>代号 {name} 已永久占用；没有任何改动。</translation>
    </message>
    <message>
        <source>This badge is {name}&apos;s; nothing was changed.</source>
        <translation>这张工牌是 {name} 的；没有任何改动。</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>请换一个。</translation>
    </message>
    <message>
        <source>Print another badge.</source>
        <translation>请打印另一张工牌。</translation>
    </message>
    <message>
        <source>An admin needs a PIN; nothing was changed.</source>
        <translation>管理员要有 PIN；没有任何改动。</translation>
    </message>
    <message>
        <source>Set a PIN first.</source>
        <translation>请先设 PIN。</translation>
    </message>
    <message>
        <source>--as needs the person&apos;s PIN.</source>
        <translation>--as 需要这个人的 PIN。</translation>
    </message>
    <message>
        <source>Add --pin-stdin and write it there.</source>
        <translation>请加 --pin-stdin，再在那里输入。</translation>
    </message>
    <message>
        <source>No PIN came on standard input.</source>
        <translation>标准输入里没有 PIN。</translation>
    </message>
    <message>
        <source>One line each; the caller&apos;s own comes first.</source>
        <translation>每个占一行，先写自己的。</translation>
    </message>
    <message>
        <source>The new PIN is read from standard input only.</source>
        <translation>新 PIN 只从标准输入读取。</translation>
    </message>
    <message>
        <source>Add --pin-stdin.</source>
        <translation>请加 --pin-stdin。</translation>
    </message>
    <message>
        <source>{frames} of {wanted} pictures were found.</source>
        <translation>{wanted} 帧里只找到 {frames} 帧。</translation>
    </message>
    <message>
        <source>It is not the file that was sealed.</source>
        <translation>这不是封存时的那个文件。</translation>
    </message>
    <message>
        <source>Of {frames} pictures of {name} only {decoded} decode again.</source>
        <translation>{name} 共 {frames} 帧，只有 {decoded} 帧能再解码。</translation>
    </message>
    <message>
        <source>{name} cannot be made smaller ({why}).</source>
        <translation>{name} 不能压缩（{why}）。</translation>
    </message>
    <message>
        <source>{name} cannot be captioned ({why}).</source>
        <translation>无法给 {name} 加上字幕（{why}）。</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why}).</source>
        <translation>无法读取 {name}（{why}）。</translation>
    </message>
    <message>
        <source>It stays as it is.</source>
        <translation>保持原样。</translation>
    </message>
    <message>
        <source>{name} does not play: {why}.</source>
        <translation>{name} 放不了：{why}。</translation>
    </message>
    <message>
        <source>{n} of {wanted} pictures decode</source>
        <translation>{wanted} 帧里只有 {n} 帧能解码</translation>
    </message>
    <message>
        <source>it does not begin with a key frame</source>
        <translation>开头不是关键帧</translation>
    </message>
    <message>
        <source>it holds no picture</source>
        <translation>里面没有画面</translation>
    </message>
    <message>
        <source>it holds no video</source>
        <translation>里面没有视频</translation>
    </message>
    <message>
        <source>picture {n} is damaged</source>
        <translation>第 {n} 帧已损坏</translation>
    </message>
    <message>
        <source>The file is kept; run “recover”.</source>
        <translation>文件已保留；请运行“recover”恢复。</translation>
    </message>
    <message>
        <source>{name} exists already and is left as it is.</source>
        <translation>{name} 已经存在，保持原样。</translation>
    </message>
    <message>
        <source>{name} could not be repaired ({why}).</source>
        <translation>{name} 修复不了（{why}）。</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>硬盘满了吗？</translation>
    </message>
    <message>
        <source>The clip cannot be written ({why}); it is kept up to here.</source>
        <translation>录像写不进去（{why}）；到此为止的已保留。</translation>
    </message>
    <message>
        <source>The disk is full; the clip is kept up to here.</source>
        <translation>硬盘已满；到此为止的录像已保留。</translation>
    </message>
    <message>
        <source>Make room on the disk, then scan again.</source>
        <translation>请腾出硬盘空间，再扫一次。</translation>
    </message>
    <message>
        <source>Check the disk of the data folder, then scan again.</source>
        <translation>请检查资料文件夹所在的硬盘，再扫一次。</translation>
    </message>
    <message>
        <source>Check the disk of the data folder.</source>
        <translation>请检查资料文件夹所在的硬盘。</translation>
    </message>
    <message>
        <source>Scan the label again.</source>
        <translation>请再扫一次面单。</translation>
    </message>
    <message>
        <source>A picture without pixels cannot be encoded.</source>
        <translation>空画面不能编码。</translation>
    </message>
    <message>
        <source>A picture without pixels cannot be spooled.</source>
        <translation>空画面不能暂存。</translation>
    </message>
    <message>
        <source>The video encoder does not start ({why}).</source>
        <translation>视频编码启动不了（{why}）。</translation>
    </message>
    <message>
        <source>Restart the program; run “selftest”.</source>
        <translation>请重启程序；运行“selftest”自检。</translation>
    </message>
    <message>
        <source>The video encoder failed ({why}).</source>
        <translation>视频编码出错（{why}）。</translation>
    </message>
    <message>
        <source>The graphics chip cannot encode the video ({why}).</source>
        <translation>显卡无法编码录像（{why}）。</translation>
    </message>
    <message>
        <source>Recording goes on without it.</source>
        <translation>录像改用软件编码，继续进行。</translation>
    </message>
    <message>
        <source>The picture encoder failed ({why}).</source>
        <translation>图片编码出错（{why}）。</translation>
    </message>
    <message>
        <source>It is started again.</source>
        <translation>正在重新启动。</translation>
    </message>
    <message>
        <source>It is started again by itself.</source>
        <translation>会自动重新启动。</translation>
    </message>
    <message>
        <source>The camera stopped handing out its packets.</source>
        <translation>摄像头不再传出视频数据。</translation>
    </message>
    <message>
        <source>The clip goes on in a new file.</source>
        <translation>录像在新文件里继续。</translation>
    </message>
    <message>
        <source>A picture does not decode ({why}).</source>
        <translation>有一帧解码不了（{why}）。</translation>
    </message>
    <message>
        <source>The next one is tried.</source>
        <translation>接着试下一帧。</translation>
    </message>
    <message>
        <source>Take the photo again.</source>
        <translation>请再拍一次照片。</translation>
    </message>
    <message>
        <source>The photo could not be saved ({why}); the video goes on.</source>
        <translation>照片保存不了（{why}）；录像继续。</translation>
    </message>
    <message>
        <source>The encoder {name} made {n} of {wanted} pictures.</source>
        <translation>编码器 {name} 只编出 {wanted} 帧里的 {n} 帧。</translation>
    </message>
    <message>
        <source>The encoder {name} makes no key frame where one is asked for.</source>
        <translation>编码器 {name} 没有按要求给出关键帧。</translation>
    </message>
    <message>
        <source>What the encoder {name} makes does not decode ({why}).</source>
        <translation>编码器 {name} 编出的视频解码不了（{why}）。</translation>
    </message>
    <message>
        <source>{name} could not be encoded; it is kept as it is.</source>
        <translation>{name} 编码不了，已原样保留。</translation>
    </message>
    <message>
        <source>{name} cannot be encoded ({why}).</source>
        <translation>{name} 编码不了（{why}）。</translation>
    </message>
    <message>
        <source>It is kept as it is.</source>
        <translation>已原样保留。</translation>
    </message>
    <message>
        <source>Recording of {camera} failed; what was written is kept.</source>
        <translation>{camera} 录像出错；已写的部分已保留。</translation>
    </message>
    <message>
        <source>The photo is not there.</source>
        <translation>照片不在了。</translation>
    </message>
    <message>
        <source>Run verify; look for the disk it was on.</source>
        <translation>请运行 verify 核对，并找到它所在的硬盘。</translation>
    </message>
    <message>
        <source>The photo cannot be read.</source>
        <translation>照片读不出来。</translation>
    </message>
    <message>
        <source>Run verify; the other files are untouched.</source>
        <translation>请运行 verify 核对；其他文件没有受影响。</translation>
    </message>
    <message>
        <source>The picture could not be made into a PNG.</source>
        <translation>画面不能存成 PNG。</translation>
    </message>
    <message>
        <source>Try another moment.</source>
        <translation>请换一个时刻。</translation>
    </message>
    <message>
        <source>The picture could not be saved in {folder}: {why}.</source>
        <translation>画面保存不到 {folder}：{why}。</translation>
    </message>
    <message>
        <source>{folder} is full of this picture.</source>
        <translation>{folder} 里这个画面已经太多了。</translation>
    </message>
    <message>
        <source>The picture could not be read.</source>
        <translation>画面读不出来。</translation>
    </message>
    <message>
        <source>Close other programs and open the clip again.</source>
        <translation>请关掉其他软件，再打开这段录像。</translation>
    </message>
    <message>
        <source>Pictures of the kind {kind} cannot be shown.</source>
        <translation>显示不了 {kind} 格式的画面。</translation>
    </message>
    <message>
        <source>Export the clip to watch it.</source>
        <translation>请导出录像再看。</translation>
    </message>
    <message>
        <source>Another program holds the database. ({why})</source>
        <translation>数据库被其他程序占用。（{why}）</translation>
    </message>
    <message>
        <source>Close it and try again; nothing was changed.</source>
        <translation>请关掉它再试；没有任何改动。</translation>
    </message>
    <message>
        <source>The database cannot be used. ({why})</source>
        <translation>数据库不能用。（{why}）</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the data folder.</source>
        <translation>请检查硬盘和资料文件夹的权限。</translation>
    </message>
    <message>
        <source>The database cannot be written. ({why})</source>
        <translation>数据库写不进去。（{why}）</translation>
    </message>
    <message>
        <source>Check the rights of the data folder and whether the disk is mounted read-only.</source>
        <translation>请检查资料文件夹的权限，以及硬盘是不是只读。</translation>
    </message>
    <message>
        <source>The database is damaged. ({why})</source>
        <translation>数据库已损坏。（{why}）</translation>
    </message>
    <message>
        <source>The vault is not touched by this. Put back the newest backup that lies beside the database.</source>
        <translation>证据库不受影响。请用数据库旁边最新的备份恢复。</translation>
    </message>
    <message>
        <source>The database was made by an older version of this program. ({why})</source>
        <translation>数据库是旧版程序建立的。（{why}）</translation>
    </message>
    <message>
        <source>Start the program once (or run `recover`): it makes a backup and brings the database up to date.</source>
        <translation>请启动一次程序（或运行 `recover`）：会先备份，再更新数据库。</translation>
    </message>
    <message>
        <source>The disk is full: the database took nothing more. ({why})</source>
        <translation>硬盘已满，数据库存不进去。（{why}）</translation>
    </message>
    <message>
        <source>Free space; everything reported as saved before is safe.</source>
        <translation>请腾出空间；之前提示已保存的都安全。</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program; it was not touched.</source>
        <translation>数据库是新版程序建立的，没有改动它。</translation>
    </message>
    <message>
        <source>Install that version, or choose another data folder.</source>
        <translation>请安装新版程序，或换一个资料文件夹。</translation>
    </message>
    <message>
        <source>The database is closed already.</source>
        <translation>数据库已经关闭。</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>请重新启动程序。</translation>
    </message>
    <message>
        <source>{name} is no SQLite database</source>
        <translation>{name} 不是 SQLite 数据库</translation>
    </message>
    <message>
        <source>{name} cannot be read: {why}</source>
        <translation>{name} 读不出来：{why}</translation>
    </message>
    <message>
        <source>{name} has schema {found}, this program knows {known}</source>
        <translation>{name} 是第 {found} 版，本程序认识第 {known} 版</translation>
    </message>
    <message>
        <source>{name} has schema {found}, this program needs {known}</source>
        <translation>{name} 是第 {found} 版，本程序需要第 {known} 版</translation>
    </message>
    <message>
        <source>{n} rows point at nothing after the migration; it was undone</source>
        <translation>更新后有 {n} 行数据对不上，已撤销更新</translation>
    </message>
    <message>
        <source>the file holds text that is none: {why}</source>
        <translation>文件里有不是文字的内容：{why}</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>数据库被锁定</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>数据库文件已损坏</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>文件不是数据库</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>数据库是只读的</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>硬盘已满</translation>
    </message>
    <message>
        <source>no such table: {name}</source>
        <translation>缺少数据表 {name}</translation>
    </message>
    <message>
        <source>no such column: {name}</source>
        <translation>缺少数据列 {name}</translation>
    </message>
    <message>
        <source>disk I/O error ({code})</source>
        <translation>硬盘读写出错（{code}）</translation>
    </message>
    <message>
        <source>unable to open database file ({code})</source>
        <translation>数据库文件打不开（{code}）</translation>
    </message>
    <message>
        <source>There is no such copy of the database.</source>
        <translation>没有这份数据库备份。</translation>
    </message>
    <message>
        <source>Copies lie in {folder}.</source>
        <translation>备份在 {folder}。</translation>
    </message>
    <message>
        <source>The data folder {folder} is in use by {program} (process {n}).</source>
        <translation>资料文件夹 {folder} 正被 {program}（进程 {n}）使用。</translation>
    </message>
    <message>
        <source>The data folder {folder} is in use by another program.</source>
        <translation>资料文件夹 {folder} 正被其他程序使用。</translation>
    </message>
    <message>
        <source>Use its window, or close it first. Nothing was changed.</source>
        <translation>请用那个窗口，或先关掉它。没有任何改动。</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be locked: {why}.</source>
        <translation>资料文件夹 {folder} 锁定不了：{why}。</translation>
    </message>
    <message>
        <source>Free it for writing, or choose another one with --data.</source>
        <translation>请开放写入权限，或用 --data 换一个。</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written: {why}.</source>
        <translation>资料文件夹 {folder} 写不进去：{why}。</translation>
    </message>
    <message>
        <source>Nothing can be recorded in the data folder: {why}.</source>
        <translation>数据文件夹无法录制：{why}。</translation>
    </message>
    <message>
        <source>Free space or mend the disk, then scan the label again.</source>
        <translation>请腾出空间或修好硬盘，再重新扫描面单。</translation>
    </message>
    <message>
        <source>Nothing was recorded. Choose another folder with --data, or free this one for writing.</source>
        <translation>没有录像。请用 --data 换一个文件夹，或开放写入权限。</translation>
    </message>
    <message>
        <source>There is no data folder at {folder}.</source>
        <translation>{folder} 没有资料文件夹。</translation>
    </message>
    <message>
        <source>Check --data; `record` and the program itself make a new one.</source>
        <translation>请检查 --data；`record` 和程序本身会新建一个。</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot bind a number.</source>
        <translation>这个程序只能读资料文件夹：不能绑定单号。</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot change who works here.</source>
        <translation>这个程序只能读资料文件夹：不能更改人员。</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot hold evidence.</source>
        <translation>这个程序只能读资料文件夹：不能保留证据。</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot mark a number as wrong.</source>
        <translation>这个程序只能读资料文件夹：不能标记单号有误。</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot release evidence.</source>
        <translation>这个程序只能读资料文件夹：不能取消保留。</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot take a cancellation back.</source>
        <translation>这个程序只能读资料文件夹：不能撤回取消。</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot take evidence out.</source>
        <translation>这个程序只能读资料文件夹：不能导出证据。</translation>
    </message>
    <message>
        <source>This program only reads the data folder: it cannot take a picture out.</source>
        <translation>本程序只读取数据文件夹：不能导出画面。</translation>
    </message>
    <message>
        <source>The program is running: use its window.</source>
        <translation>程序正在运行：请用它的窗口。</translation>
    </message>
    <message>
        <source>The program is running: use its settings.</source>
        <translation>程序正在运行：请用它的设置。</translation>
    </message>
    <message>
        <source>The disk gave back other bytes than were written.</source>
        <translation>硬盘读回的内容和写入的不一样。</translation>
    </message>
    <message>
        <source>Do not record on this disk.</source>
        <translation>请不要在这个硬盘上录像。</translation>
    </message>
    <message>
        <source>A drawn label was read as {text}.</source>
        <translation>画出的面单被读成了 {text}。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>The settings could not be saved: {why}.</source>
        <translation>设置保存不了：{why}。</translation>
    </message>
    <message>
        <source>Nothing was changed; check the disk.</source>
        <translation>没有任何改动；请检查硬盘。</translation>
    </message>
    <message>
        <source>settings.toml cannot be read: {why}.</source>
        <translation>settings.toml 读不出来：{why}。</translation>
    </message>
    <message>
        <source>Mend that line or remove the file; no recording was touched.</source>
        <translation>请改正那一行，或删掉这个文件；录像没有受影响。</translation>
    </message>
    <message>
        <source>Mend that line or remove the file; nothing was changed.</source>
        <translation>请改正那一行，或删掉这个文件；没有任何改动。</translation>
    </message>
    <message>
        <source>Unknown setting: {name}.</source>
        <translation>没有这项设置：{name}。</translation>
    </message>
    <message>
        <source>Unknown setting in the environment: {name}.</source>
        <translation>环境变量里没有这项设置：{name}。</translation>
    </message>
    <message>
        <source>Known settings: {names}.</source>
        <translation>可用的设置：{names}。</translation>
    </message>
    <message>
        <source>Setting “{name}”: {why}.</source>
        <translation>设置“{name}”：{why}。</translation>
    </message>
    <message>
        <source>Correct it and start again.</source>
        <translation>请改正后重新启动。</translation>
    </message>
    <message>
        <source>Value error, {why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>“{address}” is no address of the form http://host/path</source>
        <translation>“{address}”不是 http://主机/路径 这样的网址</translation>
    </message>
    <message>
        <source>Input should be a valid integer, unable to parse string as an integer</source>
        <translation>应填整数</translation>
    </message>
    <message>
        <source>Input should be a valid integer, got a number with a fractional part</source>
        <translation>应填整数</translation>
    </message>
    <message>
        <source>Input should be a valid integer</source>
        <translation>应填整数</translation>
    </message>
    <message>
        <source>Input should be a valid number, unable to parse string as a number</source>
        <translation>应填数字</translation>
    </message>
    <message>
        <source>Input should be a valid number</source>
        <translation>应填数字</translation>
    </message>
    <message>
        <source>Input should be a finite number</source>
        <translation>应填数字</translation>
    </message>
    <message>
        <source>Input should be a valid string</source>
        <translation>应填文字</translation>
    </message>
    <message>
        <source>Input should be a valid boolean, unable to interpret input</source>
        <translation>应填 true 或 false</translation>
    </message>
    <message>
        <source>Input should be a valid boolean</source>
        <translation>应填 true 或 false</translation>
    </message>
    <message>
        <source>Input should be a valid tuple</source>
        <translation>应填列表</translation>
    </message>
    <message>
        <source>Input should be greater than or equal to {low}</source>
        <translation>不能小于 {low}</translation>
    </message>
    <message>
        <source>Input should be greater than {low}</source>
        <translation>应大于 {low}</translation>
    </message>
    <message>
        <source>Input should be less than or equal to {high}</source>
        <translation>不能大于 {high}</translation>
    </message>
    <message>
        <source>Input should be less than {high}</source>
        <translation>应小于 {high}</translation>
    </message>
    <message>
        <source>Input should be {names}</source>
        <translation>可选：{names}</translation>
    </message>
    <message>
        <source>String should match pattern &apos;{pattern}&apos;</source>
        <translation>格式应是“{pattern}”</translation>
    </message>
    <message>
        <source>String should have at most {n} characters</source>
        <translation>最多 {n} 个字符</translation>
    </message>
    <message>
        <source>String should have at least {n} characters</source>
        <translation>最少 {n} 个字符</translation>
    </message>
    <message>
        <source>String should have at least {n} character</source>
        <translation>最少 {n} 个字符</translation>
    </message>
    <message>
        <source>Tuple should have at most {n} items after validation, not {given}</source>
        <translation>最多 {n} 项，现在有 {given} 项</translation>
    </message>
    <message>
        <source>“{name}” cannot name a form.</source>
        <translation>“{name}”不能做格式名称。</translation>
    </message>
    <message>
        <source>Use small letters, digits and dashes.</source>
        <translation>请用小写字母、数字和短横线。</translation>
    </message>
    <message>
        <source>“{name}” is neither a waybill nor an order.</source>
        <translation>“{name}”既不是快递单号，也不是订单号。</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>请二选一。</translation>
    </message>
    <message>
        <source>The form “{name}” cannot be used: {why}.</source>
        <translation>格式“{name}”不能用：{why}。</translation>
    </message>
    <message>
        <source>Example: AB[0-9]{10}</source>
        <translation>例如：AB[0-9]{10}</translation>
    </message>
    <message>
        <source>it is empty, too long or not plain ASCII</source>
        <translation>为空、太长，或含有非 ASCII 字符</translation>
    </message>
    <message>
        <source>repeated groups, look-around and back references are not allowed</source>
        <translation>不能用重复分组、环视和反向引用</translation>
    </message>
    <message>
        <source>more than 3 variable lengths or 8 alternatives</source>
        <translation>不定长超过 3 处，或可选项超过 8 个</translation>
    </message>
    <message>
        <source>it takes texts of less than 4 characters</source>
        <translation>会匹配少于 4 个字符的内容</translation>
    </message>
    <message>
        <source>There is a form “{name}” already.</source>
        <translation>已有格式“{name}”。</translation>
    </message>
    <message>
        <source>Remove it first, or choose another.</source>
        <translation>请先移除它，或换一个名称。</translation>
    </message>
    <message>
        <source>There are {n} forms already.</source>
        <translation>已有 {n} 个格式。</translation>
    </message>
    <message>
        <source>Remove one first.</source>
        <translation>请先移除一个。</translation>
    </message>
    <message>
        <source>Nobody knows the courier “{name}”.</source>
        <translation>没有“{name}”这家快递。</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>硬盘已满</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只能读，不能写</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写出错</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有这个设备</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已经存在</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>网络不通</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>连不上主机</translation>
    </message>
    <message>
        <source>Invalid data found when processing input</source>
        <translation>内容已损坏</translation>
    </message>
</context>
<context>
    <name>packing</name>
    <message>
        <source>Record again</source>
        <translation>再拍一次</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>Cancel take</source>
        <translation>这次不算</translation>
    </message>
    <message>
        <source>Yes, record</source>
        <translation>对，开始录</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不对</translation>
    </message>
    <message>
        <source>Type number</source>
        <translation>手输单号</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Called at {time}</source>
        <translation>已叫 {time}</translation>
    </message>
    <message>
        <source>Call supervisor</source>
        <translation>叫主管</translation>
    </message>
    <message>
        <source>Photo of the earlier recording</source>
        <translation>上次录像的照片</translation>
    </message>
    <message>
        <source>Recorded · {time}</source>
        <translation>已有录像 · {time}</translation>
    </message>
    <message>
        <source>Pack first, label last</source>
        <translation>先打包，后扫面单</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>自动重连中</translation>
    </message>
    <message>
        <source>Try {n}</source>
        <translation>第 {n} 次</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>本班已录</translation>
    </message>
    <message>
        <source>Picture is frozen</source>
        <translation>画面卡住</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>没有摄像头</translation>
    </message>
    <message>
        <source>Sound {percent}%</source>
        <translation>声音 {percent}%</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>没有声音</translation>
    </message>
    <message>
        <source>Pack first</source>
        <translation>先打包</translation>
    </message>
    <message>
        <source>Skip a photo</source>
        <translation>跳过一张</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Camera setup</source>
        <translation>摄像头设置</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Stop: this parcel is done</source>
        <translation>结束：这一单录完</translation>
    </message>
    <message>
        <source>Photo: take one now</source>
        <translation>拍照：马上拍一张</translation>
    </message>
    <message>
        <source>Cancel: this one does not count</source>
        <translation>取消：这次不算</translation>
    </message>
    <message>
        <source>Damaged: mark the parcel</source>
        <translation>破损：给这单做标记</translation>
    </message>
    <message>
        <source>Begin: pack first, label last</source>
        <translation>开始：先打包，后扫面单</translation>
    </message>
    <message>
        <source>Next waybill: saves and goes on</source>
        <translation>下一张面单：保存并继续</translation>
    </message>
    <message>
        <source>Supervisor · a scan still works</source>
        <translation>主管 · 照常可以扫码</translation>
    </message>
    <message>
        <source>Who may open the recordings?</source>
        <translation>谁可以打开录像？</translation>
    </message>
    <message>
        <source>Touch a name, or scan a badge</source>
        <translation>点名字，或扫工牌</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name} 的 PIN</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍等……</translation>
    </message>
    <message>
        <source>Choose a PIN for {name}: 6 to 12 digits</source>
        <translation>给 {name} 设一个 PIN：6 到 12 位数字</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输一遍同样的 PIN</translation>
    </message>
    <message>
        <source>These were two different PINs. Once more.</source>
        <translation>两次输入不一样，请重来。</translation>
    </message>
    <message>
        <source>Too easy: no 123456, no repeats, no birthday</source>
        <translation>太简单：不要 123456、重复数字或生日</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>So far everybody at this computer can open the recordings. The PIN makes you the admin.</source>
        <translation>现在用这台电脑的人都能打开录像。设了 PIN，您就是管理员。</translation>
    </message>
    <message>
        <source>Others are added in the settings, under People.</source>
        <translation>其他人在“设置 · 人员”里添加。</translation>
    </message>
    <message>
        <source>Packing never needs a PIN: scan on at any time.</source>
        <translation>打包从来不需要 PIN：随时可以继续扫码。</translation>
    </message>
    <message>
        <source>Scan your badge, or touch your name. Then type the PIN.</source>
        <translation>扫工牌或点名字，再输入 PIN。</translation>
    </message>
    <message>
        <source>Nobody of that name works here</source>
        <translation>没有这个人</translation>
    </message>
    <message>
        <source>This badge packs; it opens nothing here</source>
        <translation>这是打包员工牌，不能打开这里</translation>
    </message>
    <message>
        <source>No PIN is set; ask an admin</source>
        <translation>没有设 PIN，请找管理员</translation>
    </message>
    <message>
        <source>Wrong PIN · tries left: {n}</source>
        <translation>PIN 不对 · 还可以试 {n} 次</translation>
    </message>
    <message>
        <source>Too many wrong PINs · again at {time}</source>
        <translation>错误太多 · {time} 后再试</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Control cards</source>
        <translation>控制卡</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Label here</source>
        <translation>面单放这里</translation>
    </message>
    <message>
        <source>Label recognised</source>
        <translation>面单已识别</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>Last picture {time}</source>
        <translation>最后一帧 {time}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>DEMO · no real parcel</source>
        <translation>演示 · 不是真包裹</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>刚完成</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>没有单号</translation>
    </message>
    <message>
        <source>Type the number of a torn label · a scan still works</source>
        <translation>面单破了就手输单号 · 随时可以扫码</translation>
    </message>
    <message>
        <source>Waybill or order number</source>
        <translation>快递单号或订单号</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>正在打开摄像头</translation>
    </message>
    <message>
        <source>Scan waybill</source>
        <translation>请扫面单</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在录像</translation>
    </message>
    <message>
        <source>Already recorded</source>
        <translation>这一单已录过</translation>
    </message>
    <message>
        <source>Not a waybill</source>
        <translation>这不是面单</translation>
    </message>
    <message>
        <source>Cannot read the label</source>
        <translation>看不清面单</translation>
    </message>
    <message>
        <source>Old label in view</source>
        <translation>旧面单还在台上</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在不能用</translation>
    </message>
    <message>
        <source>Photo is blurry</source>
        <translation>照片模糊</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>没有找到摄像头</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>摄像头断开</translation>
    </message>
    <message>
        <source>Video is not saved</source>
        <translation>录像没有保存</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>硬盘已满</translation>
    </message>
    <message>
        <source>Records cannot be saved</source>
        <translation>记录存不进去</translation>
    </message>
    <message>
        <source>The video is over</source>
        <translation>视频已放完</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍等</translation>
    </message>
    <message>
        <source>Hold the label under the camera, or use the scanner</source>
        <translation>把快递单对准摄像头，或按扫码枪</translation>
    </message>
    <message>
        <source>Scan the code on the shipping label</source>
        <translation>请扫快递单上的条码</translation>
    </message>
    <message>
        <source>This parcel was finished a moment ago</source>
        <translation>这一单刚刚录完</translation>
    </message>
    <message>
        <source>No parcel is being recorded</source>
        <translation>现在没有在录的单</translation>
    </message>
    <message>
        <source>Hold still, retaking automatically</source>
        <translation>手停住，马上自动重拍</translation>
    </message>
    <message>
        <source>No parcel was open, nothing is lost</source>
        <translation>当时没有在录，什么也没丢</translation>
    </message>
    <message>
        <source>The video shows nothing new until it moves</source>
        <translation>画面恢复前，录像里没有新内容</translation>
    </message>
    <message>
        <source>It cannot be written; what was saved is kept</source>
        <translation>写不进去；已录的部分都在</translation>
    </message>
    <message>
        <source>Cannot record, call the supervisor</source>
        <translation>不能录像，请叫主管</translation>
    </message>
    <message>
        <source>Every parcel of it is saved</source>
        <translation>里面的每一单都已保存</translation>
    </message>
    <message>
        <source>Hold the label flatter</source>
        <translation>把面单放平</translation>
    </message>
    <message>
        <source>Show one label</source>
        <translation>只放一张面单</translation>
    </message>
    <message>
        <source>Hold the label closer</source>
        <translation>面单拿近一点</translation>
    </message>
    <message>
        <source>Too dark: switch on the lamp</source>
        <translation>太暗了：请开灯</translation>
    </message>
    <message>
        <source>The picture is blurred</source>
        <translation>画面模糊</translation>
    </message>
    <message>
        <source>Recording take {take}</source>
        <translation>正在录第 {take} 次</translation>
    </message>
    <message>
        <source>Cancel card: does not count</source>
        <translation>扫取消卡：不算</translation>
    </message>
    <message>
        <source>New label: next parcel</source>
        <translation>扫新面单：下一单</translation>
    </message>
    <message>
        <source>Find the shipping label</source>
        <translation>找到快递单</translation>
    </message>
    <message>
        <source>Scan its longest barcode</source>
        <translation>扫最长的条码</translation>
    </message>
    <message>
        <source>Still no: F9, type it</source>
        <translation>还不行：F9 手输</translation>
    </message>
    <message>
        <source>Is this the number?</source>
        <translation>是这个单号吗？</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>请再拍一次</translation>
    </message>
    <message>
        <source>Not a usual waybill, nothing is saved yet</source>
        <translation>不像常见面单，还没有保存</translation>
    </message>
    <message>
        <source>Plug one in, or press F4 for the demo</source>
        <translation>插上摄像头，或按 F4 看演示</translation>
    </message>
    <message>
        <source>No picture of this parcel was kept</source>
        <translation>这一单没有留下画面</translation>
    </message>
    <message>
        <source>Part of the video is missing</source>
        <translation>录像缺了一段</translation>
    </message>
    <message>
        <source>The label cannot be read in the video</source>
        <translation>录像里看不清面单</translation>
    </message>
    <message>
        <source>The video is too dark</source>
        <translation>录像太暗</translation>
    </message>
    <message>
        <source>One camera missed much of it</source>
        <translation>有一个摄像头漏拍了很多</translation>
    </message>
    <message>
        <source>Switch on the lamp, show the label</source>
        <translation>开灯，再出示面单</translation>
    </message>
    <message>
        <source>Show the label, hold still</source>
        <translation>出示面单，停住不动</translation>
    </message>
    <message>
        <source>Show its label again</source>
        <translation>再出示这张面单</translation>
    </message>
    <message>
        <source>Then show the contents</source>
        <translation>再拍一下箱内物品</translation>
    </message>
    <message>
        <source>Or scan the next parcel</source>
        <translation>或直接扫下一单</translation>
    </message>
    <message>
        <source>It is right: scan it again</source>
        <translation>没错：再扫一次</translation>
    </message>
    <message>
        <source>It is wrong: cancel card</source>
        <translation>不对：扫取消卡</translation>
    </message>
    <message>
        <source>Or F9: type the number</source>
        <translation>或者：F9 手输</translation>
    </message>
    <message>
        <source>Lay the label flat</source>
        <translation>把面单放平</translation>
    </message>
    <message>
        <source>Only one label in view</source>
        <translation>只留一张面单</translation>
    </message>
    <message>
        <source>Torn: F9, type it</source>
        <translation>破了：F9 手输</translation>
    </message>
    <message>
        <source>Take the old label away</source>
        <translation>拿走旧面单</translation>
    </message>
    <message>
        <source>Scan the next label</source>
        <translation>扫下一张面单</translation>
    </message>
    <message>
        <source>Pack it again: use the scanner</source>
        <translation>要重录：用扫码枪</translation>
    </message>
    <message>
        <source>Scan a waybill first</source>
        <translation>先扫面单</translation>
    </message>
    <message>
        <source>Then use the card</source>
        <translation>再用控制卡</translation>
    </message>
    <message>
        <source>Check the USB cable</source>
        <translation>USB 线松了吗？</translation>
    </message>
    <message>
        <source>Close other camera programs</source>
        <translation>关掉其他软件</translation>
    </message>
    <message>
        <source>Or F4: start the demo</source>
        <translation>或按 F4 看演示</translation>
    </message>
    <message>
        <source>Unplug 3 s, plug in</source>
        <translation>拔下 3 秒再插</translation>
    </message>
    <message>
        <source>Still dark: call supervisor</source>
        <translation>还不行：叫主管</translation>
    </message>
    <message>
        <source>Lay flat, do not move</source>
        <translation>放平，手别动</translation>
    </message>
    <message>
        <source>About 40 cm from the lens</source>
        <translation>离镜头约 40 厘米</translation>
    </message>
    <message>
        <source>Wipe the lens if dirty</source>
        <translation>镜头脏了就擦一擦</translation>
    </message>
    <message>
        <source>Wave a hand under the camera</source>
        <translation>在摄像头下挥挥手</translation>
    </message>
    <message>
        <source>Still frozen: call supervisor</source>
        <translation>还卡住：叫主管</translation>
    </message>
    <message>
        <source>Stop packing, call the supervisor</source>
        <translation>先停手，叫主管</translation>
    </message>
    <message>
        <source>End this parcel: Stop</source>
        <translation>按“结束”停掉这一单</translation>
    </message>
    <message>
        <source>Repaired: scan its label again</source>
        <translation>修好后：再扫这张面单</translation>
    </message>
    <message>
        <source>Stop packing</source>
        <translation>先别打包</translation>
    </message>
    <message>
        <source>Call the supervisor</source>
        <translation>叫主管</translation>
    </message>
    <message>
        <source>Space is free: scan again</source>
        <translation>腾出空间后再扫</translation>
    </message>
    <message>
        <source>Check its power and network cable</source>
        <translation>检查电源和网线</translation>
    </message>
    <message>
        <source>F12, Settings: address, password</source>
        <translation>按 F12，设置：地址、密码</translation>
    </message>
    <message>
        <source>Saved · {length}</source>
        <translation>已保存 · {length}</translation>
    </message>
    <message>
        <source>Damaged · {length}</source>
        <translation>已标破损 · {length}</translation>
    </message>
    <message>
        <source>Cancelled · {length}</source>
        <translation>已取消 · {length}</translation>
    </message>
    <message>
        <source>Kept, not sealed yet</source>
        <translation>已保留，还没封存</translation>
    </message>
    <message>
        <source>This parcel is being recorded</source>
        <translation>这一单正在录</translation>
    </message>
    <message>
        <source>Photo kept</source>
        <translation>照片已保存</translation>
    </message>
    <message>
        <source>Marked as damaged</source>
        <translation>已标破损</translation>
    </message>
    <message>
        <source>Number added · {text}</source>
        <translation>已加单号 · {text}</translation>
    </message>
    <message>
        <source>Cancel taken back: it counts</source>
        <translation>取消已撤回：这单算数</translation>
    </message>
    <message>
        <source>Packing now: {text}</source>
        <translation>现在打包：{text}</translation>
    </message>
    <message>
        <source>Unknown badge {text} · packing goes on</source>
        <translation>不认识的工牌 {text} · 打包照常</translation>
    </message>
    <message>
        <source>Still blurry · This photo is kept as it is</source>
        <translation>还是模糊 · 照片照样留下</translation>
    </message>
    <message>
        <source>Good: it serves as evidence now</source>
        <translation>好了，证据可用</translation>
    </message>
    <message>
        <source>Photos left out: {text}</source>
        <translation>漏拍：{text}</translation>
    </message>
    <message>
        <source>Nothing moves. Recording ends in {seconds} seconds.</source>
        <translation>没有动作，{seconds} 秒后结束录像。</translation>
    </message>
    <message>
        <source>{text}: its video cannot be written. Tell the supervisor.</source>
        <translation>{text}：视频写不进硬盘，请通知主管。</translation>
    </message>
    <message>
        <source>{text}: a moment of video may be missing. It goes on. Tell the supervisor.</source>
        <translation>{text}：录像可能缺了一小段，现在继续。请通知主管。</translation>
    </message>
    <message>
        <source>{text}: a photo could not be saved. The video goes on. Take it again.</source>
        <translation>{text}：有一张照片没存上，录像继续。请重拍。</translation>
    </message>
    <message>
        <source>The scanner gun does not answer. The cameras go on. Check its cable.</source>
        <translation>扫码枪没有反应，摄像头照常。请检查它的线。</translation>
    </message>
    <message>
        <source>{text}: a video stays as it was filmed. Nothing is lost. Tell the supervisor.</source>
        <translation>{text}：有一段录像没能转换，原样留着，没有丢失。请通知主管。</translation>
    </message>
    <message>
        <source>{text}: no picture. The others go on. Tell the supervisor.</source>
        <translation>{text}：没有画面。其他摄像头继续录，请通知主管。</translation>
    </message>
    <message>
        <source>{text}: the picture stands still. Check it.</source>
        <translation>{text}：画面不动，请检查。</translation>
    </message>
    <message>
        <source>The computer clock jumped by {text}. Is it right now? If not, tell the supervisor.</source>
        <translation>电脑时间跳了 {text}。现在对吗？不对请通知主管。</translation>
    </message>
    <message>
        <source>The computer is too slow, pictures are missing. Tell the supervisor.</source>
        <translation>电脑太慢，画面有缺失，请通知主管。</translation>
    </message>
    <message>
        <source>Photo is blurry · Hold still</source>
        <translation>照片模糊 · 手停住</translation>
    </message>
    <message>
        <source>Nothing moves · Recording ends in {text} s</source>
        <translation>没有动作 · {text} 秒后结束录像</translation>
    </message>
    <message>
        <source>Parcel {text}: weak evidence. Show label and contents again.</source>
        <translation>尾号 {text} 证据不足，请再拍面单和物品。</translation>
    </message>
    <message>
        <source>Parcel {text}: weak evidence. It is marked for the supervisor.</source>
        <translation>{text} 证据不足，已记给主管。</translation>
    </message>
    <message>
        <source>The computer is slow. Nothing is lost, the video is made ready later.</source>
        <translation>电脑较慢，画面没有缺失，录像稍后处理。</translation>
    </message>
    <message>
        <source>The vault does not answer. Keep packing, nothing is lost. Tell the supervisor.</source>
        <translation>证据库没有响应。请继续打包，录像不会丢。请告诉主管。</translation>
    </message>
    <message>
        <source>Parcel {text} is kept but not sealed yet. Tell the supervisor.</source>
        <translation>尾号 {text} 已保留但还没封存，请通知主管。</translation>
    </message>
    <message>
        <source>No sound device.</source>
        <translation>没有声音设备。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>画面不动</translation>
    </message>
    <message>
        <source>Slow PC</source>
        <translation>电脑慢</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Scanner not used yet</source>
        <translation>扫码枪未使用</translation>
    </message>
    <message>
        <source>Scanner OK</source>
        <translation>扫码枪正常</translation>
    </message>
    <message>
        <source>Scanner lost</source>
        <translation>扫码枪断开</translation>
    </message>
    <message>
        <source>Recording stopped · first {seconds} s are saved</source>
        <translation>已停止录像 · 前 {seconds} 秒已保存</translation>
    </message>
    <message>
        <source>This card does nothing now, recording goes on</source>
        <translation>这张卡现在没用，录像继续</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>怎么办？</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>这样处理</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Take {take}</source>
        <translation>第 {take} 次</translation>
    </message>
    <message>
        <source>Part {part}</source>
        <translation>第 {part} 段</translation>
    </message>
    <message>
        <source>{gb} GB left</source>
        <translation>剩 {gb} GB</translation>
    </message>
    <message>
        <source>Station {name}</source>
        <translation>{name} 号台</translation>
    </message>
    <message>
        <source>length {length}</source>
        <translation>时长 {length}</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Disk almost full: {gb} GB. Still recording. Tell the supervisor.</source>
        <translation>硬盘快满：剩 {gb} GB。录像继续，请通知主管。</translation>
    </message>
    <message>
        <source>Disk almost full: {gb} GB, about {hours} h. Still recording. Tell the supervisor.</source>
        <translation>硬盘快满：剩 {gb} GB，约 {hours} 小时。录像继续，请通知主管。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Photo: {shot}</source>
        <translation>拍照：{shot}</translation>
    </message>
    <message>
        <source>Left out: {shots}</source>
        <translation>漏拍：{shots}</translation>
    </message>
    <message>
        <source>All photos taken</source>
        <translation>照片已拍齐</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>{is_now} / need {needed}</source>
        <translation>{is_now} / 需要 {needed}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A number, please.</source>
        <translation>请填数字。</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>不能小于 {low}。</translation>
    </message>
    <message>
        <source>Between {low} and {high}.</source>
        <translation>应在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>Set in the environment; what stands here has no effect.</source>
        <translation>已由环境变量设定，这里填的不起作用。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Name of the bench</source>
        <translation>工位名称</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>打包员</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保留什么</translation>
    </message>
    <message>
        <source>Before the scan</source>
        <translation>扫码之前</translation>
    </message>
    <message>
        <source>After STOP</source>
        <translation>结束之后</translation>
    </message>
    <message>
        <source>Shortest parcel</source>
        <translation>最短一单</translation>
    </message>
    <message>
        <source>Longest parcel</source>
        <translation>最长一单</translation>
    </message>
    <message>
        <source>Same label again</source>
        <translation>再扫同一单</translation>
    </message>
    <message>
        <source>Several waybills</source>
        <translation>多个快递单</translation>
    </message>
    <message>
        <source>Label left lying</source>
        <translation>留在台上的面单</translation>
    </message>
    <message>
        <source>Disk warning</source>
        <translation>硬盘提醒</translation>
    </message>
    <message>
        <source>Disk reserve</source>
        <translation>硬盘底线</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>没有动静</translation>
    </message>
    <message>
        <source>Camera reads labels</source>
        <translation>摄像头识别面单</translation>
    </message>
    <message>
        <source>Video encoder</source>
        <translation>视频编码</translation>
    </message>
    <message>
        <source>Database copies</source>
        <translation>数据库备份份数</translation>
    </message>
    <message>
        <source>Shot list</source>
        <translation>拍照清单</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>补拍时间</translation>
    </message>
    <message>
        <source>Smaller videos</source>
        <translation>压缩旧录像</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>Baud rate</source>
        <translation>波特率</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>后缀</translation>
    </message>
    <message>
        <source>Name of this bench, burned into the picture and kept with each parcel.</source>
        <translation>这个工位的名称，会印在画面上，并随每一单保存。</translation>
    </message>
    <message>
        <source>Who packs until a badge is scanned.</source>
        <translation>没有扫工牌之前，算谁打包。</translation>
    </message>
    <message>
        <source>Language of the windows.</source>
        <translation>窗口的语言。</translation>
    </message>
    <message>
        <source>Loudness of the signals, in percent.</source>
        <translation>提示音的大小，百分比。</translation>
    </message>
    <message>
        <source>What a session keeps: video and photos, video, or photos only.</source>
        <translation>每一单保留：录像和照片、只录像，或只拍照。</translation>
    </message>
    <message>
        <source>Seconds of video kept from before the scan.</source>
        <translation>保留扫码之前几秒的录像。</translation>
    </message>
    <message>
        <source>Seconds of video kept after STOP, while nothing else begins.</source>
        <translation>结束后再保留几秒录像，除非马上开始下一单。</translation>
    </message>
    <message>
        <source>A shorter session counts as cancelled; its files are kept.</source>
        <translation>比这更短的算取消，文件仍然保留。</translation>
    </message>
    <message>
        <source>A longer session is finished by itself.</source>
        <translation>超过这个时间会自动结束。</translation>
    </message>
    <message>
        <source>What a scanner shot at the running parcel&apos;s own label does.</source>
        <translation>录像中用扫码枪再扫同一单时做什么。</translation>
    </message>
    <message>
        <source>One order may carry several waybills (split parcels).</source>
        <translation>一个订单可以有几个快递单号（拆包）。</translation>
    </message>
    <message>
        <source>Minutes for which a finished label seen by the camera only warns.</source>
        <translation>已完成的面单还在镜头下时，多少分钟内只提醒。</translation>
    </message>
    <message>
        <source>Warn when less is free.</source>
        <translation>剩余空间低于此值时提醒。</translation>
    </message>
    <message>
        <source>Stop cleanly when less is free.</source>
        <translation>剩余空间低于此值时安全停止。</translation>
    </message>
    <message>
        <source>What makes the video; auto: the graphics chip, where it passes a trial at the start.</source>
        <translation>用什么编码视频；自动：启动时显卡试编码成功就用显卡。</translation>
    </message>
    <message>
        <source>Keep videos</source>
        <translation>录像保留</translation>
    </message>
    <message>
        <source>Keep photos</source>
        <translation>照片保留</translation>
    </message>
    <message>
        <source>Without a number</source>
        <translation>没有单号的</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>With an order number</source>
        <translation>有订单号的</translation>
    </message>
    <message>
        <source>With a waybill</source>
        <translation>有快递单号的</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>硬盘留空</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少保留</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Time authorities</source>
        <translation>时间戳机构</translation>
    </message>
    <message>
        <source>Roots of the time authorities</source>
        <translation>时间戳机构的根证书</translation>
    </message>
    <message>
        <source>Seconds without movement after which a session is finished; 0: never.</source>
        <translation>多少秒没有动静就结束这一单；0：从不。</translation>
    </message>
    <message>
        <source>Read labels by camera; off: by scanner only, which saves most of the processor.</source>
        <translation>用摄像头读面单；关闭：只用扫码枪，省下大部分处理器。</translation>
    </message>
    <message>
        <source>Days after which video is removed that nobody keeps, 7 at least; 0: never.</source>
        <translation>多少天后删除没有人保留的录像，至少 7 天；0 表示不删除。</translation>
    </message>
    <message>
        <source>Photos asked for while a parcel is packed, in this order: item, filled_box, sealed_box, label, or names of your own; empty: none.</source>
        <translation>打包时按这个顺序提示拍照：item（商品）、filled_box（装好的箱子）、sealed_box（封好的箱子）、label（面单），也可写自己的名称；空：不提示。</translation>
    </message>
    <message>
        <source>Seconds in which a parcel with weak evidence may be shown again; 0: it is only marked.</source>
        <translation>证据不足的包裹在这么多秒内可以补拍；0：只做标记。</translation>
    </message>
    <message>
        <source>Days after which videos are made smaller while nothing is packed; 0: never.</source>
        <translation>多少天后在空闲时压缩录像；0：不压缩。</translation>
    </message>
    <message>
        <source>The same for photos, which need little room; 0: never.</source>
        <translation>照片占用很小，单独设定天数；0 表示不删除。</translation>
    </message>
    <message>
        <source>Another age for parcels without a number, video and photos alike; 0: like the others.</source>
        <translation>没有单号的包裹单独设定天数，录像和照片一样；0 表示和其他一样。</translation>
    </message>
    <message>
        <source>Another age for cancelled parcels; 0: like the others.</source>
        <translation>已取消的单独设定天数；0 表示和其他一样。</translation>
    </message>
    <message>
        <source>Another age for parcels with an order number; 0: like the others.</source>
        <translation>有订单号的单独设定天数；0 表示和其他一样。</translation>
    </message>
    <message>
        <source>Another age for parcels with a waybill number; with both, the longer counts.</source>
        <translation>有快递单号的单独设定天数；两种单号都有时，按较长的算。</translation>
    </message>
    <message>
        <source>When less is free, the oldest recordings that nobody keeps go sooner; 0: never.</source>
        <translation>剩余空间低于此值时，提前删除最早的、没有人保留的录像；0 表示不提前。</translation>
    </message>
    <message>
        <source>But never those younger than so many days.</source>
        <translation>但不满这么多天的绝不删除。</translation>
    </message>
    <message>
        <source>How many daily copies of the database are kept.</source>
        <translation>每天备份一次数据库，保留多少份。</translation>
    </message>
    <message>
        <source>Minutes without input after which the supervisor&apos;s windows lock; 0: never.</source>
        <translation>主管窗口无操作多少分钟后锁定；0：从不。</translation>
    </message>
    <message>
        <source>Addresses (http, https) of time stamp authorities that are asked once an hour.</source>
        <translation>时间戳机构的网址（http、https），每小时请求一次。</translation>
    </message>
    <message>
        <source>File or folder with the root certificates of those authorities.</source>
        <translation>这些机构根证书所在的文件或文件夹。</translation>
    </message>
    <message>
        <source>Serial port of a scanner gun; empty: none.</source>
        <translation>扫码枪的串口；不填表示没有。</translation>
    </message>
    <message>
        <source>Its speed.</source>
        <translation>串口的速度。</translation>
    </message>
    <message>
        <source>What the gun types before a code.</source>
        <translation>扫码枪在单号前面加的字符。</translation>
    </message>
    <message>
        <source>What the gun types after a code.</source>
        <translation>扫码枪在单号后面加的字符。</translation>
    </message>
    <message>
        <source>Obey the printed control cards.</source>
        <translation>执行打印的控制卡。</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随电脑</translation>
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
        <translation>录像和照片</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>只录像</translation>
    </message>
    <message>
        <source>Photos only</source>
        <translation>只拍照</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件编码</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不做什么</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Scanner gun</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>This bench</source>
        <translation>本工位</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保留期限</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Which numbers are taken</source>
        <translation>采用哪些单号</translation>
    </message>
    <message>
        <source>Up to four, tried and turned</source>
        <translation>最多四个，可试看和旋转</translation>
    </message>
    <message>
        <source>Serial port, prefix, suffix</source>
        <translation>串口、前缀、后缀</translation>
    </message>
    <message>
        <source>Name, language, sound</source>
        <translation>名称、语言、声音</translation>
    </message>
    <message>
        <source>When recordings expire</source>
        <translation>录像什么时候到期</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>录什么</translation>
    </message>
    <message>
        <source>Badges, roles, PINs</source>
        <translation>工牌、角色、PIN</translation>
    </message>
    <message>
        <source>What the bench takes as a number, and what it asks about</source>
        <translation>打包台直接采用哪些单号，哪些要先问</translation>
    </message>
    <message>
        <source>What you see here is what is recorded</source>
        <translation>这里看到的就是录下来的</translation>
    </message>
    <message>
        <source>A gun that types like a keyboard needs nothing here</source>
        <translation>键盘口的扫码枪不用在这里设置</translation>
    </message>
    <message>
        <source>How this bench is called, and how it speaks</source>
        <translation>这个工位叫什么，用什么语言和声音</translation>
    </message>
    <message>
        <source>What the program removes by itself, and when; a parcel that is kept never goes</source>
        <translation>程序自动删除什么、什么时候删除；已保留的绝不删除</translation>
    </message>
    <message>
        <source>What is kept of each parcel</source>
        <translation>每一单保留什么</translation>
    </message>
    <message>
        <source>Who packs, and who may open the recordings; counts at once</source>
        <translation>谁打包、谁可以打开录像；立即生效</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>对焦</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>白平衡</translation>
    </message>
    <message>
        <source>In use now: changes of size and locks show once they are saved.</source>
        <translation>正在使用：分辨率和锁定保存后生效。</translation>
    </message>
    <message>
        <source>Not allowed by this camera: {names}</source>
        <translation>这个摄像头不支持：{names}</translation>
    </message>
    <message>
        <source>no PIN: cannot come in</source>
        <translation>没有 PIN，进不来</translation>
    </message>
    <message>
        <source>no badge</source>
        <translation>没有工牌</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN</translation>
    </message>
    <message>
        <source>New PIN, 6 to 12 digits</source>
        <translation>新 PIN，6 到 12 位数字</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设置 PIN</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>New short code</source>
        <translation>新代号</translation>
    </message>
    <message>
        <source>short code, e.g. A-07</source>
        <translation>代号，例如 A-07</translation>
    </message>
    <message>
        <source>New badge: scan it</source>
        <translation>新工牌：请扫码</translation>
    </message>
    <message>
        <source>badge: scan it, or leave empty</source>
        <translation>工牌：请扫码，也可不填</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Really retire?</source>
        <translation>确定停用？</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Packer</source>
        <translation>打包员</translation>
    </message>
    <message>
        <source>6 to 12 digits</source>
        <translation>6 到 12 位数字</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>{name} 的角色</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>Lay a label under the camera</source>
        <translation>拿一张面单放到镜头下</translation>
    </message>
    <message>
        <source>Where it lies while packing; turned is fine</source>
        <translation>像打包时那样放，歪一点没关系</translation>
    </message>
    <message>
        <source>More light: the label is dark</source>
        <translation>光线不够：面单太暗</translation>
    </message>
    <message>
        <source>Switch on a lamp beside the bench</source>
        <translation>打开台面旁边的灯</translation>
    </message>
    <message>
        <source>Less light: the label is washed out</source>
        <translation>光线太强：面单发白</translation>
    </message>
    <message>
        <source>Shorten the exposure, or dim the lamp</source>
        <translation>缩短曝光，或把灯调暗</translation>
    </message>
    <message>
        <source>Turn the lamp aside: glare</source>
        <translation>把灯转开：有反光</translation>
    </message>
    <message>
        <source>It must not shine straight into the label</source>
        <translation>灯光不要直射面单</translation>
    </message>
    <message>
        <source>Move the camera closer</source>
        <translation>把摄像头放近一点</translation>
    </message>
    <message>
        <source>Or choose a higher resolution: the thinnest bar is too small</source>
        <translation>或者换更高的分辨率：最细的线太小</translation>
    </message>
    <message>
        <source>Shorter exposure: the label is blurred</source>
        <translation>缩短曝光：面单拍糊了</translation>
    </message>
    <message>
        <source>It moves while the picture is taken; 1/500 s keeps it sharp</source>
        <translation>拍的时候面单在动，曝光 1/500 秒就不会糊</translation>
    </message>
    <message>
        <source>Focus the camera: the label is blurred</source>
        <translation>调焦：面单不清楚</translation>
    </message>
    <message>
        <source>Turn the ring of the lens; autofocus is better off</source>
        <translation>转动镜头对焦环；自动对焦最好关掉</translation>
    </message>
    <message>
        <source>The print is too faint</source>
        <translation>条码印得太淡</translation>
    </message>
    <message>
        <source>Clean the lens, or print the label anew</source>
        <translation>擦一下镜头，或重新打印面单</translation>
    </message>
    <message>
        <source>Lay the label flat</source>
        <translation>把面单放平</translation>
    </message>
    <message>
        <source>It is large and clear, yet it cannot be read</source>
        <translation>够大也够清楚，但读不出来</translation>
    </message>
    <message>
        <source>This code is no waybill</source>
        <translation>这个码不是面单</translation>
    </message>
    <message>
        <source>It is read well; now show a shipping label</source>
        <translation>能读出来，请换一张快递面单</translation>
    </message>
    <message>
        <source>Good: this label is read</source>
        <translation>很好，面单能读出来</translation>
    </message>
    <message>
        <source>Try it in every corner of the bench</source>
        <translation>台面的四个角都试一下</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>Check the camera&apos;s cable; the picture comes by itself</source>
        <translation>检查摄像头的线，画面会自己回来</translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation>还没有面单</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>够大</translation>
    </message>
    <message>
        <source>Too small, often not read</source>
        <translation>偏小，常常读不出</translation>
    </message>
    <message>
        <source>Far too small</source>
        <translation>太小</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Label is read</source>
        <translation>面单能读出</translation>
    </message>
    <message>
        <source>Read, not taken</source>
        <translation>读出，未采用</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>画面清晰</translation>
    </message>
    <message>
        <source>A little soft</source>
        <translation>有点模糊</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>画面模糊</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光线</translation>
    </message>
    <message>
        <source>Light is right</source>
        <translation>光线合适</translation>
    </message>
    <message>
        <source>Light: fair</source>
        <translation>光线一般</translation>
    </message>
    <message>
        <source>Light is bad</source>
        <translation>光线不好</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Print is clear</source>
        <translation>印刷清楚</translation>
    </message>
    <message>
        <source>Print is faint</source>
        <translation>印得偏淡</translation>
    </message>
    <message>
        <source>Print is too faint</source>
        <translation>印得太淡</translation>
    </message>
</context>
<context>
    <name>shots</name>
    <message>
        <source>item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>filled box</source>
        <translation>装好的箱子</translation>
    </message>
    <message>
        <source>sealed box</source>
        <translation>封好的箱子</translation>
    </message>
    <message>
        <source>label</source>
        <translation>面单</translation>
    </message>
</context>
</TS>
